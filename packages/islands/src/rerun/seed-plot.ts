import { histogram } from '@nudge/core/run/histogram';
import { linearScale } from '../figure/linear-scale.ts';

export const WIDTH = 640;
export const HEIGHT = 220;
export const FRAME = { left: 40, right: 548, top: 12, bottom: 178 };
/** Where the bar of those without a number stands. */
export const NEVER = { left: 584, right: 620 };
const BARS = 20;
const GAP = 1.5;

/** A bar of a histogram, in the units of the drawing. */
export interface Bar {
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
}

export interface SeedPlot {
  /** Bars of what is recorded, and of what the reader's seeds have come to so far. */
  readonly recorded: readonly Bar[];
  readonly live: readonly Bar[];
  readonly across: readonly { readonly x: number; readonly value: number }[];
  readonly up: readonly { readonly y: number; readonly value: number }[];
}

/**
 * Histograms of two lists over the same stretches; `null` is for a seed that came to no number.
 *
 * @param most the largest number there can be, for whole numbers up to it one bar each where they are few
 */
export function seedPlot(
  recorded: readonly (number | null)[],
  live: readonly (number | null)[],
  most: number,
): SeedPlot {
  const isFew = most < BARS;
  const span = isFew ? most + 1 : most;
  const across = linearScale([0, span], [FRAME.left, FRAME.right]);
  const ticks = across.ticks(isFew ? span : BARS);
  const edges = isFew
    ? Array.from({ length: most + 2 }, (_, value) => value)
    : [...ticks.filter((tick) => tick < most), most];
  const counts = (list: readonly (number | null)[]) => {
    const bins = histogram(
      list.filter((one) => one !== null),
      edges,
    );
    const none = list.filter((one) => one === null).length;
    return [
      ...bins.map(({ from, to, count }) => ({ left: across(from), right: across(to), count })),
      ...(none === 0 ? [] : [{ ...NEVER, count: none }]),
    ];
  };
  const [kept, now] = [counts(recorded), counts(live)];
  const highest = Math.max(1, ...[...kept, ...now].map(({ count }) => count));
  const up = linearScale([0, highest], [FRAME.bottom, FRAME.top]);
  const bar = ({ left, right, count }: (typeof kept)[number]): Bar => ({
    x: left + GAP / 2,
    width: right - left - GAP,
    y: up(count),
    height: FRAME.bottom - up(count),
  });
  const marked = isFew ? edges.slice(0, -1) : across.ticks(5);
  return {
    recorded: kept.map(bar),
    live: now.filter(({ count }) => count > 0).map(bar),
    across: marked.map((value) => ({ x: isFew ? across(value + 0.5) : across(value), value })),
    up: up
      .ticks(4)
      .filter(Number.isInteger)
      .map((value) => ({ y: up(value), value })),
  };
}

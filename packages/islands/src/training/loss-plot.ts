import type { Sample } from '@nudge/core/training/loss-history';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { LossSeries } from './loss-series.ts';

/** The view box of the plot, and where its axes are. */
export const WIDTH = 400;
export const HEIGHT = 238;
export const LEFT = 62;
export const BOTTOM = 206;
const RIGHT = 388;
const TOP = 24;

export type Scale = 'linear' | 'log';

interface Tick {
  readonly value: number;
  readonly at: number;
}

/** Where losses are drawn. */
export interface LossPlot {
  readonly paths: readonly string[];
  readonly updates: readonly Tick[];
  readonly losses: readonly Tick[];
  readonly x: (update: number) => number;
  readonly y: (loss: number) => number;
  /** The update at a place in the drawing, a whole number. */
  readonly updateAt: (x: number) => number;
  readonly lastUpdate: number;
}

/** Losses of all trainings over their updates; on a logarithmic scale a loss of 0 lies on the lower edge. */
export function lossPlot(series: readonly LossSeries[], scale: Scale): LossPlot {
  const samples = series.flatMap((one) => one.samples);
  const lastUpdate = Math.max(1, ...samples.map(({ update }) => update));
  const x = scaleLinear([0, lastUpdate], [LEFT, RIGHT]).clamp(true);
  const y = lossScale(
    samples.map(({ loss }) => loss),
    scale,
  );
  const draw = line<Sample>(
    ({ update }) => x(update),
    ({ loss }) => y.of(loss),
  ).digits(1);
  return {
    paths: series.map((one) => draw([...one.samples]) ?? ''),
    updates: x
      .ticks(4)
      .filter(Number.isInteger)
      .map((value) => ({ value, at: x(value) })),
    losses: y.ticks.map((value) => ({ value, at: y.of(value) })),
    x,
    y: y.of,
    updateAt: (place) => Math.round(x.invert(place)),
    lastUpdate,
  };
}

/** Whole decades are far apart in print: at most so many are named. */
const MOST_DECADES = 5;

function lossScale(losses: readonly number[], scale: Scale) {
  const largest = Math.max(...losses, Number.MIN_VALUE);
  const positive = losses.filter((loss) => loss > 0);
  if (scale === 'linear' || positive.length === 0) {
    const y = scaleLinear([0, largest], [BOTTOM, TOP]);
    return { of: (loss: number) => y(loss), ticks: y.ticks(4) };
  }
  // Logarithms on a linear scale: d3's own logarithmic one weighs more than all the rest.
  const lowest = Math.floor(Math.log10(Math.min(...positive)));
  const highest = Math.max(lowest + 1, Math.ceil(Math.log10(largest)));
  const y = scaleLinear([lowest, highest], [BOTTOM, TOP]);
  const every = Math.ceil((highest - lowest + 1) / MOST_DECADES);
  const decades = Array.from(
    { length: Math.floor((highest - lowest) / every) + 1 },
    (_, k) => lowest + k * every,
  );
  return {
    of: (loss: number) => y(loss > 0 ? Math.max(Math.log10(loss), lowest) : lowest),
    ticks: decades.map((power) => 10 ** power),
  };
}

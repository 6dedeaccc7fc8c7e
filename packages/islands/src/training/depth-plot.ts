import { line } from 'd3-shape';
import { linearScale } from '../figure/linear-scale.ts';

/** The view box of the drawing, and where its axes are. */
export const WIDTH = 400;
export const HEIGHT = 238;
export const LEFT = 62;
export const BOTTOM = 198;
const RIGHT = WIDTH - 14;
const TOP = 26;
/** Whole decades are far apart in print: at most so many are named. */
const MOST_DECADES = 6;

interface Tick {
  readonly value: number;
  readonly at: number;
}

/** One length a layer, on a logarithmic scale; a length of 0 has no place on it. */
export interface DepthPlot {
  readonly path: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly layers: readonly Tick[];
  readonly lengths: readonly Tick[];
}

export function depthPlot(lengths: readonly number[]): DepthPlot {
  const positive = lengths.filter((length) => length > 0);
  const powers = positive.map(Math.log10);
  const lowest = Math.floor(Math.min(-1, ...powers));
  const highest = Math.max(lowest + 2, Math.ceil(Math.max(...powers, lowest)));
  const x = linearScale([1, Math.max(2, lengths.length)], [LEFT + 14, RIGHT]);
  const y = linearScale([lowest, highest], [BOTTOM, TOP]);
  const points = lengths.flatMap((length, index) =>
    length > 0 ? [{ x: x(index + 1), y: y(Math.log10(length)) }] : [],
  );
  const every = Math.ceil((highest - lowest + 1) / MOST_DECADES);
  const decades = Array.from(
    { length: Math.floor((highest - lowest) / every) + 1 },
    (_, k) => lowest + k * every,
  );
  return {
    path:
      line<{ x: number; y: number }>(
        (point) => point.x,
        (point) => point.y,
      ).digits(1)(points) ?? '',
    points,
    layers: x
      .ticks(8)
      .filter((value) => Number.isInteger(value) && value <= lengths.length)
      .map((value) => ({ value, at: x(value) })),
    lengths: decades.map((power) => ({ value: 10 ** power, at: y(power) })),
  };
}

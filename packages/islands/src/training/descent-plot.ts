import { lossOn, type Parabola } from '@nudge/core/descent';
import { line } from 'd3-shape';
import { evenly, linearScale } from '../figure/linear-scale.ts';

/** The view box of the drawing, and where its axis is. */
export const WIDTH = 400;
export const HEIGHT = 238;
export const AXIS = 212;
const TOP = 14;
const SIDE = 12;
const SAMPLES = 61;

/** A parabola and a path down it, drawn. */
export interface DescentPlot {
  readonly curve: string;
  /** The path from ball to ball, as far as it is on the drawing. */
  readonly path: string;
  readonly balls: readonly { readonly x: number; readonly y: number }[];
  readonly ticks: readonly { readonly value: number; readonly x: number }[];
}

/** The stretch from as far on the other side of the minimum as the start is on this one, and a little more. */
export function descentPlot(parabola: Parabola, start: number, positions: readonly number[]): DescentPlot {
  const reach = 1.3 * Math.abs(start - parabola.minimum);
  const [least, most] = [parabola.minimum - reach, parabola.minimum + reach];
  const x = linearScale([least, most], [SIDE, WIDTH - SIDE]);
  const y = linearScale([0, lossOn(parabola, most)], [AXIS, TOP]);
  const draw = line<number>(
    (position) => x(position),
    (position) => y(lossOn(parabola, position)),
  ).digits(1);
  const outside = positions.findIndex((position) => position < least || position > most);
  const seen = outside < 0 ? positions : positions.slice(0, outside);
  return {
    curve: draw([...evenly([least, most], SAMPLES)]) ?? '',
    path: draw([...seen]) ?? '',
    balls: seen.map((position) => ({ x: x(position), y: y(lossOn(parabola, position)) })),
    ticks: x.ticks(6).map((value) => ({ value, x: x(value) })),
  };
}

import type { CurvePoint } from '@nudge/core/loss-curve';
import { curveMonotoneX, line } from 'd3-shape';
import { linearScale, within } from '../figure/linear-scale.ts';

/** The view box of the curve: its width, and the heights of the axis and of the highest point. */
export const WIDTH = 400;
export const HEIGHT = 238;
export const AXIS = 212;
const TOP = 26;
/** Half the handle of the slider below, so that the ball stands above it. */
const SIDE = 12;
/** How far the tangent reaches from the ball, and how near it comes to the axis. */
const TANGENT = 58;
const ABOVE_AXIS = 3;

/** Where the points of a curve are drawn. */
export interface Curve {
  readonly path: string;
  readonly ticks: readonly { readonly value: number; readonly x: number }[];
  readonly x: (given: number) => number;
  readonly y: (loss: number) => number;
  /** The given at a place in the drawing, within the range of the slider. */
  readonly givenAt: (x: number) => number;
}

/** @param points from the least given to the greatest */
export function curveOf(points: readonly CurvePoint[]): Curve {
  const givens = points.map(({ given }) => given);
  const range = [Math.min(...givens), Math.max(...givens)] as const;
  const across = linearScale(range, [SIDE, WIDTH - SIDE]);
  const x = (given: number) => across(within(given, range));
  const losses = points.map(({ loss }) => loss);
  const y = linearScale([Math.min(0, ...losses), Math.max(...losses)], [AXIS, TOP]);
  const draw = line<CurvePoint>(
    ({ given }) => x(given),
    ({ loss }) => y(loss),
  )
    .curve(curveMonotoneX)
    .digits(1);
  return {
    path: draw([...points]) ?? '',
    ticks: across.ticks(6).map((value) => ({ value, x: x(value) })),
    x,
    y,
    givenAt: (place) => within(across.invert(place), range),
  };
}

/** The line that touches the curve at a point, cut off above the axis, as a path. */
export function tangentAt({ x, y }: Curve, { given, loss }: CurvePoint, slope: number): string {
  // Units of the drawing per unit of the given and of the loss.
  const rise = (slope * (y(1) - y(0))) / (x(0.5) - x(-0.5));
  const reach = TANGENT / Math.hypot(1, rise);
  const room = AXIS - ABOVE_AXIS - y(loss);
  const ends = [-reach, reach].map((away) => {
    const kept = rise * away > room ? room / rise : away;
    return `${x(given) + kept} ${y(loss) + rise * kept}`;
  });
  return `M${ends.join('L')}`;
}

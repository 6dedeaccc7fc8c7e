import type { Area } from '@nudge/core/answers-over';
import { contours } from 'd3-contour';
import { scaleLinear } from 'd3-scale';

/** The view box of the map, and its frame. */
export const WIDTH = 400;
export const HEIGHT = 392;
export const FRAME = { left: 40, right: 388, top: 12, bottom: 360 };
/** Cells to each side: fine enough for lines that look smooth. */
export const CELLS = 32;
/** Steps from the lowest answer wanted to the highest; the line half way is the border. */
const STEPS = 10;

interface Tick {
  readonly value: number;
  readonly at: number;
}

/** What a network says over the plane, in steps from the lowest answer wanted to the highest. */
export interface PlanePlot {
  /** Where the answer is at least so many steps up, as areas: the largest first. */
  readonly regions: readonly string[];
  /** Where the answer is equal, as lines. */
  readonly lines: string;
  /** The line half way. */
  readonly border: string;
}

/** From inputs to places on the map, and back. */
export interface PlaneScales {
  readonly x: (x1: number) => number;
  readonly y: (x2: number) => number;
  readonly x1At: (x: number) => number;
  readonly x2At: (y: number) => number;
  readonly ticks: { readonly x1: readonly Tick[]; readonly x2: readonly Tick[] };
}

export function planeScales({ x1, x2 }: Area): PlaneScales {
  const x = scaleLinear([...x1], [FRAME.left, FRAME.right]).clamp(true);
  const y = scaleLinear([...x2], [FRAME.bottom, FRAME.top]).clamp(true);
  const ticks = (scale: typeof x) => scale.ticks(4).map((value) => ({ value, at: scale(value) }));
  return {
    x: (value) => x(value),
    y: (value) => y(value),
    x1At: (place) => x.invert(place),
    x2At: (place) => y.invert(place),
    ticks: { x1: ticks(x), x2: ticks(y) },
  };
}

/** @param answers as `answersOver` of core has them, CELLS by CELLS */
export function planePlot(answers: readonly number[], low: number, high: number): PlanePlot {
  const thresholds = Array.from({ length: STEPS - 1 }, (_, k) => low + ((high - low) * (k + 1)) / STEPS);
  const shapes = contours()
    .size([CELLS, CELLS])
    .thresholds(thresholds)([...answers])
    .map(({ coordinates }): readonly Ring[] => coordinates.flat());
  const lines = shapes.map((rings) => rings.map(lineOf).join(''));
  return {
    regions: shapes.map((rings) => rings.map((ring) => `M${ring.map(placeOf).join('L')}Z`).join('')),
    lines: lines.join(''),
    border: lines[STEPS / 2 - 1] ?? '',
  };
}

/** A closed line on the grid: columns and rows, the last point the first again. */
type Ring = readonly (readonly number[])[];

/** The grid's first row is the lowest on the map. */
function placeOf([column = 0, row = 0]: readonly number[]): string {
  const across = (FRAME.right - FRAME.left) / CELLS;
  const up = (FRAME.bottom - FRAME.top) / CELLS;
  return `${(FRAME.left + column * across).toFixed(1)} ${(FRAME.bottom - row * up).toFixed(1)}`;
}

/** A ring without the parts that run along the edge of the map: there the area ends, and the answer is not equal. */
function lineOf(ring: Ring): string {
  return ring
    .map((point, k) => {
      const before = ring[k - 1];
      return `${before === undefined || isAlongEdge(before, point) ? 'M' : 'L'}${placeOf(point)}`;
    })
    .join('');
}

/** Corners are cut off: there a part leads from one edge to the next. */
function isAlongEdge(one: readonly number[], other: readonly number[]): boolean {
  return [one, other].every((point) => point.some((place) => place === 0 || place === CELLS));
}

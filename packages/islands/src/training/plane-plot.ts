import type { Area } from '@nudge/core/answers-over';
import { contours } from 'd3-contour';
import { type LinearScale, linearScale, within } from '../figure/linear-scale.ts';

/** The view box of the map, and its frame. */
export const WIDTH = 400;
export const HEIGHT = 392;
export const FRAME = { left: 40, right: 388, top: 12, bottom: 360 };
/** Cells from side to side: fine enough for lines that look smooth. */
const CELLS = 32;
/** Cells that are asked: one more on each side, because an outermost cell cuts the lines short. The frame hides them. */
export const ASKED = CELLS + 2;
/** Steps from the lowest answer wanted to the highest; the line half way is the border. */
const STEPS = 10;

interface Tick {
  readonly value: number;
  readonly at: number;
}

/** What a network says over the plane, in steps from the lowest answer wanted to the highest. */
export interface PlanePlot {
  /** Where the answer is at least so many steps up, as areas that may reach beyond the frame: the largest first. */
  readonly regions: readonly string[];
  /** The one from half way on. */
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
  const x = linearScale(x1, [FRAME.left, FRAME.right]);
  const y = linearScale(x2, [FRAME.bottom, FRAME.top]);
  const ticks = (scale: LinearScale) => scale.ticks(4).map((value) => ({ value, at: scale(value) }));
  return {
    x: (value) => x(within(value, x1)),
    y: (value) => y(within(value, x2)),
    x1At: (place) => within(x.invert(place), x1),
    x2At: (place) => within(y.invert(place), x2),
    ticks: { x1: ticks(x), x2: ticks(y) },
  };
}

/** The area with the cells around it that are asked as well. */
export function askedArea({ x1, x2 }: Area): Area {
  const wider = ([least, most]: readonly [number, number]): readonly [number, number] => {
    const cell = (most - least) / CELLS;
    return [least - cell, most + cell];
  };
  return { x1: wider(x1), x2: wider(x2) };
}

/** @param answers as `answersOver` of core has them over the asked area, ASKED by ASKED */
export function planePlot(answers: readonly number[], low: number, high: number): PlanePlot {
  const thresholds = Array.from({ length: STEPS - 1 }, (_, k) => low + ((high - low) * (k + 1)) / STEPS);
  const regions = contours()
    .size([ASKED, ASKED])
    .thresholds(thresholds)([...answers])
    .map(({ coordinates }) => coordinates.flat().map(pathOf).join(''));
  return { regions, border: regions[STEPS / 2 - 1] ?? '' };
}

/** A ring of columns and rows of the grid, whose first row is the lowest on the map. */
function pathOf(ring: readonly (readonly number[])[]): string {
  const across = (FRAME.right - FRAME.left) / CELLS;
  const up = (FRAME.bottom - FRAME.top) / CELLS;
  const places = ring.map(
    ([column = 0, row = 0]) =>
      `${(FRAME.left + (column - 1) * across).toFixed(1)} ${(FRAME.bottom - (row - 1) * up).toFixed(1)}`,
  );
  return `M${places.join('L')}Z`;
}

import { nice, ticks } from 'd3-array';

/** From a stretch of numbers to a stretch of a drawing. */
export interface LinearScale {
  (value: number): number;
  /** The number at a place of the drawing. */
  readonly invert: (place: number) => number;
  /** About so many round numbers of the stretch. */
  readonly ticks: (count: number) => readonly number[];
}

/** What scaleLinear of d3-scale does, called in the same way, without what comes with it: for pages that count each byte. */
export function linearScale(
  [least, most]: readonly [number, number],
  [start, end]: readonly [number, number],
): LinearScale {
  return Object.assign((value: number) => start + ((value - least) / (most - least)) * (end - start), {
    invert: (place: number) => least + ((place - start) / (end - start)) * (most - least),
    ticks: (count: number) => ticks(least, most, count),
  });
}

/** The number itself, or the end of the stretch that it lies beyond. */
export function within(value: number, [least, most]: readonly [number, number]): number {
  return Math.min(Math.max(value, least), most);
}

/** The stretch, widened to round numbers. */
export function roundEnds([least, most]: readonly [number, number]): readonly [number, number] {
  return nice(least, most, 10);
}

/** So many numbers from one end of the stretch to the other, all equally far apart: at least two. */
export function evenly([least, most]: readonly [number, number], count: number): readonly number[] {
  return Array.from({ length: count }, (_, k) => least + ((most - least) * k) / (count - 1));
}

import { at } from '../list.ts';

/** A stretch of numbers, its first included and its last not, and how many lie in it. */
export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * How many numbers lie in each stretch between two edges; those beyond the last edge lie in the last one.
 *
 * @param edges rising, at least two
 */
export function histogram(numbers: readonly number[], edges: readonly number[]): readonly Bin[] {
  return edges.slice(1).map((to, place) => {
    const isLast = place === edges.length - 2;
    const from = at(edges, place);
    return { from, to, count: numbers.filter((one) => one >= from && (isLast || one < to)).length };
  });
}

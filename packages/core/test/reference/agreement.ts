import type { Decimal } from 'decimal.js';
import { pairToDecimal } from './exact-decimal.ts';
import type { Pair } from './pair.ts';

/** The largest difference between a pair and its decimal over `count` points, relative to the decimal. */
export function largestDisagreement<Point>(
  count: number,
  point: (index: number) => Point,
  pair: (at: Point) => Pair,
  decimal: (at: Point) => Decimal,
): number {
  let largest = 0;
  for (let index = 0; index < count; index++) {
    const at = point(index);
    const expected = decimal(at);
    const found = pairToDecimal(pair(at)).minus(expected).div(expected).abs().toNumber();
    if (!(found <= largest)) largest = Number.isNaN(found) ? Infinity : found;
  }
  return largest;
}

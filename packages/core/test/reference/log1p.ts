import { logarithmNearOne, logarithmPair } from './logarithm.ts';
import { exactSum, type Pair, pairOf } from './pair.ts';

/** ln(1 + x) to 1e-29 of itself, for a finite x above −1. */
export function logarithmOfOnePlus(x: number): Pair {
  return Math.abs(x) <= 2 ** -7 ? logarithmNearOne(pairOf(x)) : logarithmPair(exactSum(1, x));
}

import { exponential, type Scaled } from './exponential.ts';
import { logarithm } from './logarithm.ts';
import { exactProduct, pairOf, plus, timesNumber } from './pair.ts';

/** base^exponent to 1e-28 of itself, for a positive base and a result within the range of doubles. */
export function power(base: number, exponent: number): Scaled {
  const { wholes, rest } = logarithm(pairOf(base));
  return exponential(plus(exactProduct(wholes, exponent), timesNumber(rest, exponent)));
}

import { Decimal } from 'decimal.js';
import type { Pair } from './pair.ts';

/** Fifty digits: twenty more than the reference claims. */
export const Exact = Decimal.clone({ precision: 50 });

/**
 * The value of a double itself: decimal.js reads the shortest decimal that rounds to it, which is another
 * number.
 */
export function exactDecimal(x: number): Decimal {
  if (x === 0) return new Exact(0);
  const exponent = Math.max(Math.floor(Math.log2(Math.abs(x))) - 53, -1074);
  // In two steps, since 2^1074 is no double.
  const half = Math.trunc(-exponent / 2);
  const mantissa = BigInt(x * 2 ** half * 2 ** (-exponent - half));
  return new Exact(mantissa.toString()).times(new Exact(2).pow(exponent));
}

export function pairToDecimal(pair: Pair): Decimal {
  return exactDecimal(pair.high).plus(exactDecimal(pair.low));
}

export function decimalToPair(value: Decimal): Pair {
  const high = value.toNumber();
  return { high, low: value.minus(exactDecimal(high)).toNumber() };
}

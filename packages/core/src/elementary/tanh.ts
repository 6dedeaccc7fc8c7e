import { at } from '../list.ts';
import { HALF_WIDTH_SPLITTER } from './double-double.ts';
import { splitPowerTable } from './power-table.ts';
import { powerOfTwo } from './powers-of-two.ts';
import { quadraticRemainder, reduceExponential, SEVEN_HUNDRED_TWENTIETH } from './reduced-exponential.ts';

/** From here on, tanh x rounds to 1. */
export const TANH_IS_ONE = 22;

/**
 * The hyperbolic tangent, within 0.51 units in the last place: (1 − e^−2x) ÷ (1 + e^−2x), with numerator and
 * denominator each a sum of two doubles, so that only the last addition rounds.
 */
export function tanh(x: number): number {
  if (Number.isNaN(x)) return NaN;
  const value = quotientOfExponentials(Math.min(Math.abs(x), TANH_IS_ONE));
  return x < 0 || Object.is(x, -0) ? -value : value;
}

function quotientOfExponentials(size: number): number {
  const { exponent, step, first, lost } = reduceExponential(-2 * size, 0);
  const entry = at(splitPowerTable, step);
  const square = first * first;
  // Near 0 the numerator is as small as this: there one more term of the series counts.
  const remainder = quadraticRemainder(first) + square * square * square * SEVEN_HUNDRED_TWENTIETH;
  // e^−2x = power · (1 + entry.low) · (1 + front + back + remainder)
  const power = entry.high * powerOfTwo(exponent);
  const front = firstHalf(first);
  const back = first - front + lost;
  const term = power * front;
  const rest = power * (entry.low + entry.low * (first + remainder) + remainder + back);
  const fall = term + rest;
  const head = 1 - power;
  const numerator = head - fall;
  const numeratorTail = 1 - head - power + (head - numerator - fall - (term - fall + rest));

  const denominator = 2 - numerator;
  const inverse = 1 / denominator;
  const denominatorFront = firstHalf(denominator);
  const denominatorBack = 2 - denominatorFront - numerator - numeratorTail;
  const quotient = firstHalf(numerator * inverse);
  const missing = numerator - quotient * denominatorFront - quotient * denominatorBack + numeratorTail;
  return quotient + missing * inverse;
}

/** The first 26 bits of x: the product of two such numbers is exact. Veltkamp's splitting, in Dekker (1971). */
function firstHalf(x: number): number {
  const shifted = HALF_WIDTH_SPLITTER * x;
  return shifted - (shifted - x);
}

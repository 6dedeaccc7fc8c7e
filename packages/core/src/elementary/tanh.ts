import { productError, sumError } from './double-double.ts';
import { exp } from './exp.ts';
import { powerOfTwo } from './powers-of-two.ts';
import { reduceExponential } from './reduced-exponential.ts';

/**
 * The hyperbolic tangent, within 0.8 units in the last place: (e^2x − 1) ÷ (e^2x + 1), with numerator and
 * denominator each a sum of two doubles, so that neither the subtraction nor the division adds an error of
 * its own. Beyond 10 it is 1 − 2e^−2x, to 2⁻⁵⁶.
 */
export function tanh(x: number): number {
  const size = Math.abs(x);
  // x³/3 is lost in rounding.
  if (size < 1e-9) return x;
  const value = size > 10 ? 1 - 2 * exp(-2 * size) : quotientOfExponentials(size);
  return x < 0 ? -value : value;
}

function quotientOfExponentials(size: number): number {
  const { exponent, first, rest } = reduceExponential(2 * size, 0);
  const power = powerOfTwo(exponent);
  const sum = first + rest;
  const term = power * sum;
  const lost = power * (first - sum + rest);
  const numerator = power - 1 + term;
  const numeratorTail = sumError(power - 1, term, numerator) + lost;
  const denominator = power + 1 + term;
  const denominatorTail = sumError(power + 1, term, denominator) + lost;
  const quotient = numerator / denominator;
  const product = quotient * denominator;
  const remainder = numerator - product - productError(quotient, denominator, product);
  return quotient + (remainder + numeratorTail - quotient * denominatorTail) / denominator;
}

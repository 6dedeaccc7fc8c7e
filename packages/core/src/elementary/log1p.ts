import { sumError } from './double-double.ts';
import { logarithm } from './logarithm.ts';
import { centeredExponentOf, scaleByPowerOfTwo } from './powers-of-two.ts';

/**
 * ln(1 + x), within 0.7 units in the last place also where 1 + x would round x away. −Infinity at −1, NaN
 * below it.
 */
export function log1p(x: number): number {
  // Below, x²/2 is lost in rounding.
  if (Math.abs(x) < 1e-17) return x;
  if (x === -1) return -Infinity;
  if (!(x > -1)) return NaN;
  if (x === Infinity) return x;
  if (x > -0.25 && x < 0.4) return logarithm(x, 0, 0);
  const sum = 1 + x;
  const exponent = centeredExponentOf(sum);
  const tail = scaleByPowerOfTwo(sumError(1, x, sum), -exponent);
  return logarithm(scaleByPowerOfTwo(sum, -exponent) - 1, tail, exponent);
}

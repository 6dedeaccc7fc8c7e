import { at } from '../list.ts';
import { powerTable } from './power-table.ts';
import { scaleByPowerOfTwo } from './powers-of-two.ts';
import { quadraticRemainder, reduceExponential } from './reduced-exponential.ts';

/**
 * e^x, within 0.51 units in the last place, or 0.8 among the subnormal numbers, where the last step rounds
 * again.
 */
export function exp(x: number): number {
  return expOfSum(x, 0);
}

/**
 * e^(high + low), where `low` is what rounding took from `high`: an error in `high` would be multiplied by
 * its size. Beyond the range of doubles the answer is Infinity, or 0 by way of the subnormal numbers.
 */
export function expOfSum(high: number, low: number): number {
  if (high > 710) return Infinity;
  if (high < -746) return 0;
  if (Number.isNaN(high)) return NaN;
  const { exponent, step, first } = reduceExponential(high, low);
  const power = at(powerTable, step);
  const value = power.high + power.high * (power.low + first + quadraticRemainder(first));
  return scaleByPowerOfTwo(value, exponent);
}

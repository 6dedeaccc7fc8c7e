import { logarithm } from './logarithm.ts';
import { centeredExponentOf, scaleByPowerOfTwo } from './powers-of-two.ts';

/** The natural logarithm, within 0.7 units in the last place. −Infinity at 0, NaN below it. */
export function log(x: number): number {
  if (x === 0) return -Infinity;
  if (!(x > 0)) return NaN;
  if (x === Infinity) return x;
  const exponent = centeredExponentOf(x);
  return logarithm(scaleByPowerOfTwo(x, -exponent) - 1, 0, exponent);
}

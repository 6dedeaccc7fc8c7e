import { multiply } from './double-double.ts';
import { expOfSum } from './exp.ts';
import { preciseLogarithm } from './precise-logarithm.ts';

/**
 * base^exponent = e^(exponent · ln base), within 0.8 units in the last place, with the logarithm and the
 * product as sums of two doubles: an error in the product would be multiplied by up to 745. Special cases as
 * ECMA-262, Number::exponentiate.
 */
export function pow(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  const size = Math.abs(base);
  if (Number.isNaN(base) || Number.isNaN(exponent)) return NaN;
  if (size === 1 && Math.abs(exponent) === Infinity) return NaN;
  const whole = Math.floor(exponent) === exponent;
  const odd = whole && Math.floor(exponent / 2) !== exponent / 2;
  if (base < 0 && base !== -Infinity && !whole) return NaN;
  const value = powerOfPositive(size, exponent);
  const negative = base < 0 || 1 / base < 0;
  return odd && negative ? -value : value;
}

function powerOfPositive(base: number, exponent: number): number {
  if (base === 1) return 1;
  if (base === 0 || base === Infinity || Math.abs(exponent) === Infinity) {
    return base < 1 === exponent < 0 ? Infinity : 0;
  }
  const logarithm = preciseLogarithm(base);
  const estimate = exponent * logarithm.high;
  if (Math.abs(estimate) > 800) return estimate > 0 ? Infinity : 0;
  const { high, low } = multiply({ high: exponent, low: 0 }, logarithm);
  return expOfSum(high, low);
}

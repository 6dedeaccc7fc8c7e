import type { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { largestDisagreement } from '../../test/reference/agreement.ts';
import { errorFunction } from '../../test/reference/error-function.ts';
import { Exact, exactDecimal } from '../../test/reference/exact-decimal.ts';
import { type Points, pointsFrom } from '../../test/reference/points.ts';
import { scaledUlpError, ulpError, worstError } from '../../test/reference/ulp.ts';
import { erf } from './erf.ts';

function spread(points: Points): (index: number) => number {
  return (index) => {
    if (index % 3 === 0) return points.between(-6, 6);
    if (index % 3 === 1) return points.between(-2, 2);
    return points.ofSize(-60, 1);
  };
}

const TWO_OVER_ROOT_PI = new Exact(2).div(new Exact(-1).acos().sqrt());

/** Abramowitz & Stegun 7.1.5; its signs alternate, and 16 of the 50 digits cancel at 6. */
function alternatingSeries(x: Decimal): Decimal {
  const square = x.times(x);
  let power = x;
  let sum = x;
  for (let n = 1; power.abs().gt(1e-48 * Math.min(1, sum.abs().toNumber())); n++) {
    power = power.times(square).div(-n);
    sum = sum.plus(power.div(2 * n + 1));
  }
  return sum.times(TWO_OVER_ROOT_PI);
}

describe('erf', () => {
  it('has a reference that agrees with decimal.js to 1e-28', { timeout: 120_000 }, () => {
    const disagreement = largestDisagreement(1000, spread(pointsFrom(1)), errorFunction, (x) =>
      alternatingSeries(exactDecimal(x)),
    );
    expect(disagreement).toBeLessThan(1e-28);
  });

  it('is within 0.9 ulp on a million points', { timeout: 120_000 }, () => {
    const worst = worstError(1_000_000, spread(pointsFrom(2)), (x) => ulpError(erf(x), errorFunction(x)));
    expect(worst.ulp, `at ${worst.at}`).toBeLessThan(0.9);
  });

  it('is within 1 ulp down to the smallest double', () => {
    const points = pointsFrom(3);
    // Down here erf(2⁹⁰⁰x) = 2⁹⁰⁰erf(x): a straight line, on which the reference can stay above the subnormals.
    const worst = worstError(
      10_000,
      () => points.ofSize(-1074, -1000),
      (x) => scaledUlpError(erf(x), { value: errorFunction(x * 2 ** 900), exponent: -900 }),
    );
    expect(worst.ulp, `at ${worst.at}`).toBeLessThanOrEqual(1);
  });

  it.each([
    [NaN, NaN],
    [0, 0],
    [-0, -0],
    [Infinity, 1],
    [-Infinity, -1],
    [6, 1],
    [-1e308, -1],
    [Number.MIN_VALUE, Number.MIN_VALUE],
  ])('takes %d to %d', (x, expected) => {
    expect(erf(x)).toBe(expected);
  });
});

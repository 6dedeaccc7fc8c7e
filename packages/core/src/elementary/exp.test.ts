import { describe, expect, it } from 'vitest';
import { largestDisagreement } from '../../test/reference/agreement.ts';
import { Exact, exactDecimal } from '../../test/reference/exact-decimal.ts';
import { exponential } from '../../test/reference/exponential.ts';
import { pairOf } from '../../test/reference/pair.ts';
import { type Points, pointsFrom } from '../../test/reference/points.ts';
import { scaledUlpError, worstError } from '../../test/reference/ulp.ts';
import { exp, expOfSum } from './exp.ts';

function spread(points: Points): (index: number) => number {
  return (index) => {
    if (index % 3 === 0) return points.between(-708, 709.78);
    if (index % 3 === 1) return points.between(-20, 20);
    return points.ofSize(-60, 1);
  };
}

function error(x: number): number {
  return scaledUlpError(exp(x), exponential(pairOf(x)));
}

describe('exp', () => {
  it('has a reference that agrees with decimal.js to 1e-28', { timeout: 120_000 }, () => {
    const disagreement = largestDisagreement(
      1000,
      spread(pointsFrom(1)),
      (x) => exponential(pairOf(x)).value,
      (x) =>
        exactDecimal(x)
          .exp()
          .div(new Exact(2).pow(exponential(pairOf(x)).exponent)),
    );
    expect(disagreement).toBeLessThan(1e-28);
  });

  it('is within 0.51 ulp on a million points', { timeout: 120_000 }, () => {
    const worst = worstError(1_000_000, spread(pointsFrom(2)), error);
    expect(worst.ulp, `at ${worst.at}`).toBeLessThan(0.51);
  });

  it('is within 0.8 ulp among the subnormal numbers', () => {
    const points = pointsFrom(3);
    const worst = worstError(100_000, () => points.between(-745.13, -708), error);
    expect(worst.ulp, `at ${worst.at}`).toBeLessThan(0.8);
  });

  it.each([
    [NaN, NaN],
    [0, 1],
    [-0, 1],
    [Infinity, Infinity],
    [-Infinity, 0],
    [1e-300, 1],
    [709.782712893384, 1.7976931348622732e308],
    [709.7827128933841, Infinity],
    [1e308, Infinity],
    [-745.1332191019411, Number.MIN_VALUE],
    [-745.1332191019412, 0],
    [-1e308, 0],
  ])('takes %d to %d', (x, expected) => {
    expect(exp(x)).toBe(expected);
  });

  it('takes a sum in two parts', () => {
    // e^700 · (1 + 2⁻⁴⁵): the low part alone makes 128 units in the last place.
    expect(expOfSum(700, 2 ** -45) / exp(700) - 1).toBeCloseTo(2 ** -45, 15);
    expect(expOfSum(700, 2 ** -45)).toBeGreaterThan(exp(700));
  });
});

import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { largestDisagreement } from '../../test/reference/agreement.ts';
import { exactDecimal } from '../../test/reference/exact-decimal.ts';
import { type Points, pointsFrom } from '../../test/reference/points.ts';
import { cosine, sine } from '../../test/reference/sine-and-cosine.ts';
import { ulpError, worstError } from '../../test/reference/ulp.ts';
import { sin } from './sin.ts';

/** Enough digits for what is left of the largest double when whole turns are taken from it. */
const Wide = Decimal.clone({ precision: 420 });

function spread(points: Points): (index: number) => number {
  return (index) => {
    if (index % 4 === 0) return points.between(-1000, 1000);
    if (index % 4 === 1) return points.between(-4, 4);
    if (index % 4 === 2) return points.ofSize(-30, 49);
    const rightAngles = Math.floor(points.between(1, 1e6)) * (Math.PI / 2);
    return rightAngles * (1 + points.ofSize(-52, -20));
  };
}

describe('sin', () => {
  it('has a reference that agrees with decimal.js to 1e-28', { timeout: 120_000 }, () => {
    const disagreement = largestDisagreement(1000, spread(pointsFrom(1)), sine, (x) => exactDecimal(x).sin());
    expect(disagreement).toBeLessThan(1e-28);
  });

  it('is within 0.8 ulp on a million points', { timeout: 120_000 }, () => {
    const worst = worstError(1_000_000, spread(pointsFrom(2)), (x) => ulpError(sin(x), sine(x)));
    expect(worst.ulp, `at ${worst.at}`).toBeLessThan(0.8);
  });

  it('has a reference that agrees with decimal.js on large angles', { timeout: 120_000 }, () => {
    const points = pointsFrom(3);
    const disagreement = largestDisagreement(
      20,
      () => points.ofSize(53, 1024),
      sine,
      (x) => new Wide(BigInt(x).toString()).sin(),
    );
    expect(disagreement).toBeLessThan(1e-28);
  });

  it('is within 0.8 ulp for angles up to the largest double', () => {
    const points = pointsFrom(4);
    const worst = worstError(
      10_000,
      () => points.ofSize(50, 1024),
      (x) => ulpError(sin(x), sine(x)),
    );
    expect(worst.ulp, `at ${worst.at}`).toBeLessThan(0.8);
  });

  it('holds at the double nearest to a multiple of a right angle', () => {
    // Muller, Elementary Functions (3rd edition, 2016), chapter 11: the worst case of all doubles.
    const nearest = 6381956970095103 * 2 ** 797;
    expect(ulpError(sin(nearest), sine(nearest))).toBeLessThan(0.8);
    expect(Math.min(Math.abs(sine(nearest).high), Math.abs(cosine(nearest).high))).toBeCloseTo(
      4.687165924254624e-19,
      33,
    );
  });

  it.each([
    [NaN, NaN],
    [Infinity, NaN],
    [-Infinity, NaN],
    [0, 0],
    [-0, -0],
    [Number.MIN_VALUE, Number.MIN_VALUE],
    [-1e-300, -1e-300],
  ])('takes %d to %d', (x, expected) => {
    expect(sin(x)).toBe(expected);
  });
});

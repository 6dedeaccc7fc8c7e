import { describe, expect, it } from 'vitest';
import { largestDisagreement } from '../../test/reference/agreement.ts';
import { exactDecimal } from '../../test/reference/exact-decimal.ts';
import { hyperbolicTangent } from '../../test/reference/hyperbolic-tangent.ts';
import { type Points, pointsFrom } from '../../test/reference/points.ts';
import { ulpError, worstError } from '../../test/reference/ulp.ts';
import { tanh } from './tanh.ts';

function spread(points: Points): (index: number) => number {
  return (index) => {
    if (index % 3 === 0) return points.between(-20, 20);
    if (index % 3 === 1) return points.between(-1, 1);
    return points.ofSize(-60, 1);
  };
}

describe('tanh', () => {
  it('has a reference that agrees with decimal.js to 1e-28', { timeout: 120_000 }, () => {
    const disagreement = largestDisagreement(1000, spread(pointsFrom(1)), hyperbolicTangent, (x) => {
      const square = exactDecimal(x).times(2).exp();
      return square.minus(1).div(square.plus(1));
    });
    expect(disagreement).toBeLessThan(1e-28);
  });

  it('is within 0.51 ulp on a million points', { timeout: 120_000 }, () => {
    const worst = worstError(1_000_000, spread(pointsFrom(2)), (x) =>
      ulpError(tanh(x), hyperbolicTangent(x)),
    );
    expect(worst.ulp, `at ${worst.at}`).toBeLessThan(0.51);
  });

  it.each([
    [NaN, NaN],
    [0, 0],
    [-0, -0],
    [Infinity, 1],
    [-Infinity, -1],
    [20, 1],
    [-1e308, -1],
    [Number.MIN_VALUE, Number.MIN_VALUE],
    [-1e-300, -1e-300],
    [1e-10, 1e-10],
  ])('takes %d to %d', (x, expected) => {
    expect(tanh(x)).toBe(expected);
  });
});

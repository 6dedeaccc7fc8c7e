import { describe, expect, it } from 'vitest';
import { largestDisagreement } from '../../test/reference/agreement.ts';
import { exactDecimal } from '../../test/reference/exact-decimal.ts';
import { logarithmOfOnePlus } from '../../test/reference/log1p.ts';
import { type Points, pointsFrom } from '../../test/reference/points.ts';
import { ulpError, worstError } from '../../test/reference/ulp.ts';
import { log1p } from './log1p.ts';

function spread(points: Points): (index: number) => number {
  return (index) => {
    if (index % 4 === 0) return Math.abs(points.ofSize(-60, 1024));
    if (index % 4 === 1) return points.between(-1, 1);
    if (index % 4 === 2) return points.ofSize(-60, 0);
    return points.between(-1, 60);
  };
}

describe('log1p', () => {
  it('has a reference that agrees with decimal.js to 1e-28', { timeout: 120_000 }, () => {
    const disagreement = largestDisagreement(1000, spread(pointsFrom(1)), logarithmOfOnePlus, (x) =>
      exactDecimal(x).plus(1).ln(),
    );
    expect(disagreement).toBeLessThan(1e-28);
  });

  it('is within 0.7 ulp on a million points', { timeout: 120_000 }, () => {
    const worst = worstError(1_000_000, spread(pointsFrom(2)), (x) =>
      ulpError(log1p(x), logarithmOfOnePlus(x)),
    );
    expect(worst.ulp, `at ${worst.at}`).toBeLessThan(0.7);
  });

  it.each([
    [NaN, NaN],
    [0, 0],
    [-0, -0],
    [-1, -Infinity],
    [-1.0000000000000002, NaN],
    [-Infinity, NaN],
    [Infinity, Infinity],
    [Number.MIN_VALUE, Number.MIN_VALUE],
    [-1e-300, -1e-300],
    [Number.MAX_VALUE, 709.782712893384],
  ])('takes %d to %d', (x, expected) => {
    expect(log1p(x)).toBe(expected);
  });
});

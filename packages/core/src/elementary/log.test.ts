import { describe, expect, it } from 'vitest';
import { largestDisagreement } from '../../test/reference/agreement.ts';
import { exactDecimal } from '../../test/reference/exact-decimal.ts';
import { logarithmPair } from '../../test/reference/logarithm.ts';
import { pairOf } from '../../test/reference/pair.ts';
import { type Points, pointsFrom } from '../../test/reference/points.ts';
import { ulpError, worstError } from '../../test/reference/ulp.ts';
import { log } from './log.ts';

function spread(points: Points): (index: number) => number {
  return (index) => {
    if (index % 3 === 0) return Math.abs(points.ofSize(-1074, 1024));
    if (index % 3 === 1) return points.between(0.5, 2);
    return 1 + points.ofSize(-50, -1);
  };
}

describe('log', () => {
  it('has a reference that agrees with decimal.js to 1e-28', { timeout: 120_000 }, () => {
    const disagreement = largestDisagreement(
      1000,
      spread(pointsFrom(1)),
      (x) => logarithmPair(pairOf(x)),
      (x) => exactDecimal(x).ln(),
    );
    expect(disagreement).toBeLessThan(1e-28);
  });

  it('is within 0.7 ulp on a million points', { timeout: 120_000 }, () => {
    const worst = worstError(1_000_000, spread(pointsFrom(2)), (x) =>
      ulpError(log(x), logarithmPair(pairOf(x))),
    );
    expect(worst.ulp, `at ${worst.at}`).toBeLessThan(0.7);
  });

  it.each([
    [NaN, NaN],
    [1, 0],
    [0, -Infinity],
    [-0, -Infinity],
    [-Number.MIN_VALUE, NaN],
    [-Infinity, NaN],
    [Infinity, Infinity],
    [Number.MIN_VALUE, -744.4400719213812],
    [Number.MAX_VALUE, 709.782712893384],
  ])('takes %d to %d', (x, expected) => {
    expect(log(x)).toBe(expected);
  });
});

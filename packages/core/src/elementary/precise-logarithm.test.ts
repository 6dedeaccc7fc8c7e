import { describe, expect, it } from 'vitest';
import { largestDisagreement } from '../../test/reference/agreement.ts';
import { exactDecimal } from '../../test/reference/exact-decimal.ts';
import { pointsFrom } from '../../test/reference/points.ts';
import { preciseLogarithm } from './precise-logarithm.ts';

describe('preciseLogarithm', () => {
  it('keeps 2⁻⁷⁰ of itself, judged by decimal.js', { timeout: 120_000 }, () => {
    const points = pointsFrom(1);
    const disagreement = largestDisagreement(
      1000,
      (index) => (index % 2 === 0 ? points.between(0.7, 1.42) : Math.abs(points.ofSize(-1074, 1024))),
      preciseLogarithm,
      (x) => exactDecimal(x).ln(),
    );
    expect(disagreement).toBeLessThan(2 ** -70);
  });
});

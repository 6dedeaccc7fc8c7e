import { describe, expect, it } from 'vitest';
import { exactDecimal, pairToDecimal } from '../../test/reference/exact-decimal.ts';
import { pointsFrom } from '../../test/reference/points.ts';
import { add, type DoubleDouble, divide, multiply, productError, sumError } from './double-double.ts';

const COUNT = 1000;

describe('the error-free transforms', () => {
  it('say what rounding took, to the last bit', () => {
    const points = pointsFrom(1);
    for (let index = 0; index < COUNT; index++) {
      // Whole numbers, so that whole-number arithmetic can judge.
      const a = Math.trunc(points.between(-1, 1) * 2 ** 53);
      const b = Math.trunc(points.between(-1, 1) * 2 ** 53) * 2 ** 20;
      expect(BigInt(a + b) + BigInt(sumError(a, b, a + b))).toBe(BigInt(a) + BigInt(b));
      expect(BigInt(a * b) + BigInt(productError(a, b, a * b))).toBe(BigInt(a) * BigInt(b));
    }
  });
});

describe('arithmetic on sums of two doubles', () => {
  it('keeps 2⁻¹⁰⁰', () => {
    const points = pointsFrom(2);
    const draw = (): DoubleDouble => {
      const high = points.between(0.5, 2);
      return { high, low: high * points.between(-1, 1) * 2 ** -54 };
    };
    for (let index = 0; index < COUNT; index++) {
      const a = draw();
      const b = draw();
      const exactA = pairToDecimal(a);
      const exactB = pairToDecimal(b);
      for (const [found, expected] of [
        [add(a, b), exactA.plus(exactB)],
        [multiply(a, b), exactA.times(exactB)],
        [divide(a, b), exactA.div(exactB)],
      ] as const) {
        const error = pairToDecimal(found).div(expected).minus(1).abs();
        expect(error.lt(exactDecimal(2 ** -100))).toBe(true);
      }
    }
  });
});

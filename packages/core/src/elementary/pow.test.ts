import { describe, expect, it } from 'vitest';
import { largestDisagreement } from '../../test/reference/agreement.ts';
import { Exact, exactDecimal } from '../../test/reference/exact-decimal.ts';
import { type Points, pointsFrom } from '../../test/reference/points.ts';
import { power } from '../../test/reference/power.ts';
import { scaledUlpError, worstError } from '../../test/reference/ulp.ts';
import { pow } from './pow.ts';

function bases(points: Points): (index: number) => number {
  return (index) => {
    if (index % 3 === 0) return Math.abs(points.ofSize(-1074, 1024));
    if (index % 3 === 1) return points.between(0.01, 10);
    return 1 + points.ofSize(-40, -2);
  };
}

/** An exponent that keeps base^exponent within the range of doubles. */
function exponentFor(base: number, points: Points): number {
  return points.between(-744, 709.7) / Math.log(base);
}

describe('pow', () => {
  it('has a reference that agrees with decimal.js to 1e-28', { timeout: 120_000 }, () => {
    const points = pointsFrom(1);
    const base = bases(points);
    const disagreement = largestDisagreement(
      1000,
      (index) => {
        const x = base(index);
        return { x, y: exponentFor(x, points) };
      },
      ({ x, y }) => power(x, y).value,
      ({ x, y }) => {
        const logarithm = exactDecimal(x).ln();
        return logarithm
          .times(exactDecimal(y))
          .exp()
          .div(new Exact(2).pow(power(x, y).exponent));
      },
    );
    expect(disagreement).toBeLessThan(1e-28);
  });

  it('is within 0.8 ulp on a million points', { timeout: 120_000 }, () => {
    const points = pointsFrom(2);
    const worst = worstError(1_000_000, bases(points), (base) => {
      const exponent = exponentFor(base, points);
      return scaledUlpError(pow(base, exponent), power(base, exponent));
    });
    expect(worst.ulp, `at base ${worst.at}`).toBeLessThan(0.8);
  });

  it('is within 0.8 ulp for whole exponents, of negative bases too', { timeout: 120_000 }, () => {
    const points = pointsFrom(3);
    const worst = worstError(
      100_000,
      () => points.between(-50, -0.01),
      (base) => {
        const exponent = Math.floor(points.between(-150, 150));
        const size = power(-base, exponent);
        const sign = exponent % 2 === 0 ? 1 : -1;
        return scaledUlpError(sign * pow(base, exponent), size);
      },
    );
    expect(worst.ulp, `at base ${worst.at}`).toBeLessThan(0.8);
  });

  it('is exact where the result is', () => {
    expect([pow(3, 5), pow(-7, 3), pow(10, 22), pow(0.5, 3), pow(4, 0.5), pow(2, -2), pow(1.5, 2)]).toEqual([
      243, -343, 1e22, 0.125, 2, 0.25, 2.25,
    ]);
    const powers = Array.from({ length: 2098 }, (_, index) => pow(2, index - 1074));
    expect(powers[0]).toBe(Number.MIN_VALUE);
    expect(powers.every((value, index) => index === 0 || value === 2 * (powers[index - 1] ?? NaN))).toBe(
      true,
    );
  });

  it('treats zeros, infinities, NaN and overflow as Math.pow', () => {
    const special = [0, -0, 1, -1, Infinity, -Infinity, NaN];
    const sizes = [2, 0.5, 3, 2.5, 0.999, 1e308, 2 ** 53, 2 ** 53 + 2, 2 ** 53 - 1, Number.MIN_VALUE];
    const all = [...special, ...sizes, ...sizes.map((size) => -size)];
    const different: unknown[] = [];
    for (const base of all) {
      for (const exponent of all) {
        const expected = base ** exponent;
        const found = pow(base, exponent);
        // Elsewhere an engine's own power may be a unit off.
        const ordinary = Number.isFinite(expected) && Math.abs(expected / found - 1) < 1e-14;
        if (!ordinary && !Object.is(found, expected)) different.push({ base, exponent, expected, found });
      }
    }
    expect(different).toEqual([]);
  });
});

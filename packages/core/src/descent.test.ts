import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { descentPath, descentRegime, distanceFactor, lossOn, type Parabola, slopeOn } from './descent.ts';

/** E(W) = ½(W − 3)². */
const parabola: Parabola = { minimum: 3, curvature: 1 };

describe('gradient descent on a parabola', () => {
  // Worked by hand: each distance is the one before it times 1 − η.
  it.each([
    [0.5, [8, 5.5, 4.25, 3.625]],
    [1, [8, 3, 3, 3]],
    [1.5, [8, 0.5, 4.25, 2.375]],
    [2, [8, -2, 8, -2]],
    [3, [8, -7, 23, -37]],
  ])('at a rate of %d goes to %j', (rate, path) => {
    expect(descentPath(parabola, 8, rate, 3)).toEqual(path);
  });

  it('has the loss and the slope of the parabola', () => {
    expect([lossOn(parabola, 8), slopeOn(parabola, 8), lossOn(parabola, 3)]).toEqual([12.5, 5, 0]);
  });

  it.each([
    [0.05, 'crawls'],
    [0.1, 'converges'],
    [0.999, 'converges'],
    [1, 'arrives'],
    [1.001, 'oscillates'],
    [1.999, 'oscillates'],
    [2, 'bounces'],
    [2.001, 'diverges'],
  ])('at a rate of %d %s', (rate, regime) => {
    expect(descentRegime(parabola, rate)).toBe(regime);
  });

  it('does what its regime says, on any parabola, from anywhere', () => {
    const numbers = fc.record({
      minimum: fc.integer({ min: -20, max: 20 }),
      curvature: fc.integer({ min: 1, max: 64 }),
      start: fc.integer({ min: 21, max: 60 }),
      step: fc.double({ min: 0.01, max: 3, noNaN: true }),
    });
    fc.assert(
      fc.property(numbers, ({ minimum, curvature, start, step }) => {
        const bowl = { minimum, curvature };
        const rate = step / curvature;
        const [first = NaN, second = NaN] = descentPath(bowl, start, rate, 1).map(
          (position) => position - minimum,
        );
        expect(second).toBeCloseTo(first * distanceFactor(bowl, rate), 9);
        const regime = descentRegime(bowl, rate);
        if (regime === 'crawls' || regime === 'converges') expect(second).toBeGreaterThanOrEqual(0);
        if (regime === 'oscillates' || regime === 'diverges') expect(second).toBeLessThanOrEqual(0);
        if (regime === 'diverges') expect(Math.abs(second)).toBeGreaterThan(first);
        if (regime === 'oscillates') expect(Math.abs(second)).toBeLessThan(first);
      }),
    );
  });
});

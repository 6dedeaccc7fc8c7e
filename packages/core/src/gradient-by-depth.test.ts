import { describe, expect, it } from 'vitest';
import type { UnitActivationName } from './activation.ts';
import { factorOfLayer, gradientByDepth } from './gradient-by-depth.ts';
import type { Initializer } from './training/initializer.ts';

const SEEDS = Array.from({ length: 30 }, (_, seed) => seed);

/** The middle of what a layer multiplies the gradient by, over many seeds. */
function middleFactor(activation: UnitActivationName, initializer: Initializer): number {
  const factors = SEEDS.map(
    (seed) => factorOfLayer(gradientByDepth({ depth: 12, activation, initializer, seed })) ?? 0,
  );
  return factors.toSorted((one, other) => one - other)[SEEDS.length / 2] ?? NaN;
}

describe('the gradient by depth', () => {
  // A matrix of n by n numbers of variance v stretches a vector by about √(nv), and a slope s of the activation shrinks it by s.
  // Twelve units: Xavier's v is 2 ÷ 24, so √(nv) is 1; He's 2 ÷ 12 makes √2, and half the units of ReLU are off: √2 · √½ = 1.
  it.each([
    ['linear', { kind: 'xavier' }, 1, 0.15],
    ['tanh', { kind: 'xavier' }, 0.9, 0.15],
    ['relu', { kind: 'he' }, 1, 0.25],
    // A slope of at most a quarter.
    ['sigmoid', { kind: 'xavier' }, 0.24, 0.04],
    // From −2 to 2 the variance is 4/3: √(12 · 4/3) = 4.
    ['linear', { kind: 'uniform', range: 2 }, 4, 0.5],
  ] as const)('%s after %o: a layer multiplies it by about %d', (activation, initializer, factor, margin) => {
    expect(Math.abs(middleFactor(activation, initializer) - factor)).toBeLessThan(margin);
  });

  it('has one length for each hidden layer, the same for the same seed', () => {
    const choice = { depth: 5, activation: 'gelu', initializer: { kind: 'he' }, seed: 7 } as const;
    const lengths = gradientByDepth(choice);
    expect(lengths).toHaveLength(5);
    expect(gradientByDepth(choice)).toEqual(lengths);
    expect(gradientByDepth({ ...choice, seed: 8 })).not.toEqual(lengths);
  });

  it('is 0 in every layer before units that are all off, and then there is no factor', () => {
    expect(factorOfLayer([0, 0, 0.5])).toBeNull();
    expect(factorOfLayer([0.3])).toBeNull();
    expect(factorOfLayer([0.001, 0.01, 0.1])).toBeCloseTo(0.1, 12);
  });

  it('refuses a network without hidden layers', () => {
    expect(() =>
      gradientByDepth({ depth: 0, activation: 'tanh', initializer: { kind: 'he' }, seed: 1 }),
    ).toThrow('a depth is 1 or more');
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkExamples } from '../test/arbitrary-network.ts';
import { bookExamples } from '../test/book.ts';
import { derive } from './derivation.ts';
import type { NetworkExample } from './example.ts';
import { layerSuperscripts } from './notation/layer-superscripts.ts';
import { unitPairs } from './notation/unit-pairs.ts';
import { varied } from './variation.ts';

/** What a variation may not change: everything but the numbers. */
function shapeOf(example: NetworkExample) {
  return {
    ...example.network,
    layers: example.network.layers.map(({ weights, bias, ...rest }) => ({
      ...rest,
      weights: weights.map((row) => row.map((weight) => weight === null)),
      bias: bias?.length ?? null,
    })),
    sizes: [example.input.length, example.target.length],
  };
}

function numbersOf(example: NetworkExample): readonly number[] {
  const parameters = example.network.layers.flatMap(({ weights, bias }) => [
    ...weights.flat(),
    ...(bias ?? []),
  ]);
  return [...example.input, ...example.target, ...parameters, example.learningRate].filter(
    (number) => number !== null,
  );
}

describe('varied', () => {
  it('keeps the shape of any network and draws numbers without zeros and ties', () => {
    fc.assert(
      fc.property(networkExamples, fc.nat(), (example, seed) => {
        const variation = varied(example, seed);
        if (variation.kind !== 'network') throw new TypeError('expected a network');
        expect(shapeOf(variation)).toEqual(shapeOf(example));
        const numbers = numbersOf(variation);
        expect(numbers).not.toContain(0);
        expect(new Set(numbers).size).toBe(numbers.length);
        for (const notation of [unitPairs, layerSuperscripts])
          for (const { value } of derive(variation, notation))
            expect(Math.abs(value)).toBeLessThanOrEqual(100);
      }),
      { numRuns: 100 },
    );
  });

  it('gives a cross-entropy a distribution for its target', () => {
    fc.assert(
      fc.property(networkExamples, fc.nat(), (example, seed) => {
        const { network, target } = example;
        const variation = varied(example, seed);
        if (variation.kind !== 'network') throw new TypeError('expected a network');
        for (const share of variation.target) {
          expect(share).toBeGreaterThan(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        const total = variation.target.reduce((sum, share) => sum + share, 0);
        if (network.loss === 'cross-entropy') expect(total).toBeCloseTo(1, 14);
        expect(variation.target).toHaveLength(target.length);
      }),
      { numRuns: 100 },
    );
  });

  it.each(bookExamples)(
    'varies $id the same way for the same seed, and another way for another',
    (example) => {
      const seeds = Array.from({ length: 20 }, (_, seed) => seed);
      const variations = seeds.map((seed) => JSON.stringify(varied(example, seed)));
      expect(seeds.map((seed) => JSON.stringify(varied(example, seed)))).toEqual(variations);
      expect(new Set(variations).size).toBe(seeds.length);
    },
  );

  it.each(bookExamples)('leaves no derived quantity of $id at 0 in all variations', (example) => {
    const variations = [0, 1, 2, 3, 4].map((seed) => derive(varied(example, seed), unitPairs));
    const still = variations[0]?.filter((_, i) => variations.every((one) => one[i]?.value === 0));
    expect(still?.map(({ id }) => id)).toEqual([]);
  });

  it('says so where an example cannot be varied', () => {
    const nowhere = {
      kind: 'function',
      id: 'nowhere',
      title: 'ln of a negative number',
      source: 'ours',
    } as const;
    const example = { ...nowhere, variables: { x: 1 }, definitions: { y: 'ln(-1 - x^2)' } };
    expect(() => varied(example, 1)).toThrow('nowhere has no variation with seed 1');
  });
});

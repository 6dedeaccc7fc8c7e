import { describe, expect, it } from 'vitest';
import type { Network } from '../network.ts';
import { randomNumbers } from '../random.ts';
import { initialized } from './initializer.ts';

/** 300 inputs, 100 units, of which the first has 3 connections in only. */
const wide: Network = {
  layers: [
    {
      weights: Array.from({ length: 100 }, (_, to) =>
        Array.from({ length: 300 }, (_, from) => (to === 0 && from >= 3 ? null : 0)),
      ),
      bias: Array.from({ length: 100 }, () => 9),
      activation: 'relu',
    },
  ],
  loss: 'squared',
};

function weightsOf(network: Network, unit: (to: number) => boolean): number[] {
  return network.layers.flatMap(({ weights }) =>
    weights.filter((_, to) => unit(to)).flatMap((row) => row.filter((weight) => weight !== null)),
  );
}

const mean = (list: readonly number[]) => list.reduce((total, number) => total + number, 0) / list.length;
const variance = (list: readonly number[]) => mean(list.map((number) => number ** 2)) - mean(list) ** 2;

describe('initializers', () => {
  it('uniform: weights and biases from −r to r, whose variance is r² ÷ 3', () => {
    const drawn = initialized(wide, { kind: 'uniform', range: 0.3 }, randomNumbers(1));
    const weights = weightsOf(drawn, () => true);
    expect(Math.max(...weights.map(Math.abs))).toBeLessThanOrEqual(0.3);
    expect(Math.abs(variance(weights) / (0.3 ** 2 / 3) - 1)).toBeLessThan(0.02);
    expect(Math.abs(mean(weights))).toBeLessThan(0.005);
    expect(new Set(drawn.layers[0]?.bias).size).toBe(100);
  });

  it('xavier: r = √(6 ÷ (300 + 99)) where 99 units have all connections, and biases are 0', () => {
    const drawn = initialized(wide, { kind: 'xavier' }, randomNumbers(2));
    const weights = weightsOf(drawn, (to) => to > 0);
    expect(Math.max(...weights.map(Math.abs))).toBeLessThanOrEqual(Math.sqrt(6 / 399));
    expect(Math.abs(variance(weights) / (2 / 399) - 1)).toBeLessThan(0.02);
    expect(new Set(drawn.layers[0]?.bias)).toEqual(new Set([0]));
  });

  it('he: variance 2 ÷ connections in, and 68.3 % within one standard deviation', () => {
    const drawn = initialized(wide, { kind: 'he' }, randomNumbers(3));
    const weights = weightsOf(drawn, (to) => to > 0);
    expect(Math.abs(variance(weights) / (2 / 300) - 1)).toBeLessThan(0.03);
    const within = weights.filter((weight) => Math.abs(weight) < Math.sqrt(2 / 300)).length / weights.length;
    expect(Math.abs(within - 0.6827)).toBeLessThan(0.01);
  });

  it('leaves missing connections missing, and gives the same numbers for the same seed', () => {
    const drawn = initialized(wide, { kind: 'he' }, randomNumbers(4));
    expect(weightsOf(drawn, (to) => to === 0)).toHaveLength(3);
    expect(initialized(wide, { kind: 'he' }, randomNumbers(4))).toEqual(drawn);
  });
});

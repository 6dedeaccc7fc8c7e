import { describe, expect, it } from 'vitest';
import { networkExample } from '../test/figures.ts';
import { type Countable, countsOf } from './counts.ts';

/** Counted by hand in the drawings of the networks. */
const counted: readonly (readonly [string, Record<Countable, number>])[] = [
  ['two-two-one', counts([2, 1, 2, 1, 5], 6, 0)],
  ['four-equations', counts([2, 1, 2, 1, 5], 6, 3)],
  ['picture-story', counts([2, 1, 2, 1, 5], 4, 0)],
  ['direct-connection', counts([2, 1, 1, 1, 4], 5, 2)],
  ['exercise-3', counts([2, 1, 2, 2, 6], 8, 0)],
  ['relu-walk', counts([1, 1, 2, 1, 4], 4, 0)],
  ['softmax-three', counts([3, 0, 0, 3, 6], 9, 0)],
  ['linear-neuron', counts([1, 0, 0, 1, 2], 1, 1)],
];

function counts(
  [inputs, hiddenLayers, hiddenUnits, outputs, units]: readonly [number, number, number, number, number],
  weights: number,
  biases: number,
): Record<Countable, number> {
  return {
    inputs,
    'hidden layers': hiddenLayers,
    'hidden units': hiddenUnits,
    outputs,
    units,
    connections: weights,
    weights,
    biases,
    parameters: weights + biases,
  };
}

describe('countsOf', () => {
  it.each(counted)('counts what %s has', (name, expected) => {
    expect(Object.fromEntries(countsOf(networkExample(name)))).toEqual(expected);
  });

  it('has nothing to count in a function', () => {
    const curve = { kind: 'function', id: 'f', title: 'f', source: 'ours' } as const;
    expect(countsOf({ ...curve, variables: { x: 2 }, definitions: { y: 'x^2' } }).size).toBe(0);
  });
});

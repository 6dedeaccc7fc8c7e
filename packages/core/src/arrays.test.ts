import { describe, expect, it } from 'vitest';
import { networkExample } from '../test/figures.ts';
import { arraysOf } from './arrays.ts';
import { derive } from './derivation.ts';
import { layerSuperscripts } from './notation/layer-superscripts.ts';
import type { Notation } from './notation/notation.ts';
import { unitPairs } from './notation/unit-pairs.ts';

function idsBySymbol(name: string, notation: Notation): Record<string, unknown> {
  return Object.fromEntries(arraysOf(networkExample(name), notation).map(({ symbol, ids }) => [symbol, ids]));
}

describe('arraysOf', () => {
  it('has vectors as columns and weights with a row for each unit that they enter', () => {
    expect(idsBySymbol('four-equations', layerSuperscripts)).toEqual({
      x: [['x1'], ['x2']],
      'h^{(0)}': [['x1'], ['x2']],
      'W^{(1)}': [
        ['W13', 'W23'],
        ['W14', 'W24'],
      ],
      'b^{(1)}': [['b3'], ['b4']],
      'z^{(1)}': [['a3'], ['a4']],
      'h^{(1)}': [['y3'], ['y4']],
      '\\delta^{(1)}': [['delta3'], ['delta4']],
      'W^{(2)}': [['W35', 'W45']],
      'b^{(2)}': [['b5']],
      'z^{(2)}': [['a5']],
      '\\hat y': [['y5']],
      'h^{(2)}': [['y5']],
      '\\delta^{(2)}': [['delta5']],
      y: [['t5']],
    });
  });

  it('has no biases where there are none, and the δ of the notation', () => {
    const arrays = idsBySymbol('two-two-one', unitPairs);
    expect(Object.keys(arrays).filter((symbol) => symbol.startsWith('b'))).toEqual([]);
    expect(arrays['\\delta^{(1)}']).toEqual([['own.delta3'], ['own.delta4']]);
    expect(arrays['t']).toEqual([['t5']]);
  });

  it('calls an array the same in every notation', () => {
    const idsIn = (notation: Notation) =>
      arraysOf(networkExample('two-two-one'), notation).map(({ id }) => id);
    expect(idsIn(unitPairs)).toEqual(
      expect.arrayContaining(['array.outputs.0', 'array.weights.2', 'array.targets']),
    );
    expect(new Set(idsIn(layerSuperscripts))).toEqual(new Set(idsIn(unitPairs)));
  });

  it('leaves a missing connection empty', () => {
    expect(idsBySymbol('picture-story', layerSuperscripts)['W^{(1)}']).toEqual([
      ['W13', null],
      [null, 'W24'],
    ]);
  });

  it('sets what feeds a layer side by side where a connection skips', () => {
    expect(idsBySymbol('direct-connection', layerSuperscripts)['W^{(2)}']).toEqual([['W14', 'W24', 'W34']]);
  });

  it.each([unitPairs, layerSuperscripts])('names only quantities of the derivation in $name', (notation) => {
    for (const name of ['exercise-3', 'softmax-three', 'linear-neuron', 'direct-connection'] as const) {
      const known = new Set(derive(networkExample(name), notation).map(({ id }) => id));
      const named = arraysOf(networkExample(name), notation).flatMap(({ ids }) => ids.flat());
      expect(named.filter((id) => id !== null && !known.has(id))).toEqual([]);
    }
  });

  it('has none of a function', () => {
    const square = { kind: 'function', id: 'f', title: 'f', source: 'ours' } as const;
    expect(
      arraysOf({ ...square, variables: { x: 2 }, definitions: { y: 'x^2' } }, layerSuperscripts),
    ).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { bookExamples } from '../../test/book.ts';
import { networkExample } from '../../test/figures.ts';
import { arraysOf } from '../arrays.ts';
import { derive } from '../derivation.ts';
import type { NetworkExample } from '../example.ts';
import { inputToHidden } from './input-to-hidden.ts';
import type { Notation } from './notation.ts';
import { notationNamed, notationsFor } from './notations.ts';
import { receiverFirst } from './receiver-first.ts';
import { refusalOf } from './refusal.ts';
import { singleUnit } from './single-unit.ts';

function symbolsOf(example: NetworkExample, notation: Notation): ReadonlyMap<string, string> {
  return new Map(derive(example, notation).map(({ id, symbol }) => [id, symbol]));
}

describe.each(bookExamples)('$id', (example) => {
  it.each(notationsFor(example))('has a symbol for each quantity in $name', (notation) => {
    const quantities = derive(example, notation);
    for (const write of ['symbol', 'symbolText'] as const) {
      const owners = new Map<string, string>();
      for (const quantity of quantities) {
        expect([quantity.id, owners.get(quantity[write])]).toEqual([quantity.id, undefined]);
        owners.set(quantity[write], quantity.id);
      }
      // An array may share its symbol with the one number that is in it.
      for (const array of arraysOf(example, notation)) {
        const owner = owners.get(array[write]);
        if (owner !== undefined) expect(array.ids).toEqual([[owner]]);
        owners.set(array[write], 'an array');
      }
    }
  });
});

const wide: NetworkExample = {
  ...networkExample('two-two-one'),
  network: {
    layers: [
      {
        weights: [Array.from({ length: 11 }, (_, i) => i / 10), Array(11).fill(0.5)],
        bias: null,
        activation: 'tanh',
      },
      { weights: [[0.3, 0.9]], bias: null, activation: 'sigmoid' },
    ],
    loss: 'half-squared',
  },
  input: Array.from({ length: 11 }, (_, i) => i + 1),
};

it.each(notationsFor(wide))('$name sets two numbers apart where one could have two digits', (notation) => {
  const symbols = derive(wide, notation).map(({ symbol }) => symbol);
  expect(new Set(symbols).size).toBe(symbols.length);
});

describe('input-to-hidden', () => {
  it('has the sender first, v to the hidden units and w to the output', () => {
    const symbols = symbolsOf(networkExample('linear-output'), inputToHidden);
    expect(['W13', 'W23', 'W14', 'W45', 'b3', 'b5'].map((id) => symbols.get(id))).toEqual([
      'v_{11}',
      'v_{21}',
      'v_{12}',
      'w_2',
      'b_1',
      'b_o',
    ]);
    expect(['a3', 'y4', 'a5', 'y5', 't5', 'E', 'delta3', 'delta5'].map((id) => symbols.get(id))).toEqual([
      'a_1',
      'h_2',
      'a_o',
      'o',
      't',
      'E',
      '\\delta_1',
      '\\delta_o',
    ]);
  });

  it('has a row of V for each input, and w as a column', () => {
    const arrays = new Map(
      arraysOf(networkExample('two-two-one'), inputToHidden).map(({ symbol, ids }) => [symbol, ids]),
    );
    expect(arrays.get('V')).toEqual([
      ['W13', 'W14'],
      ['W23', 'W24'],
    ]);
    expect(arrays.get('w')).toEqual([['W35'], ['W45']]);
  });
});

describe('receiver-first', () => {
  it('has the receiver first, and goes on counting at the output', () => {
    const symbols = symbolsOf(networkExample('linear-output'), receiverFirst);
    expect(['W13', 'W23', 'W14', 'W45', 'b3', 'b5', 'eta'].map((id) => symbols.get(id))).toEqual([
      'w_{11}',
      'w_{12}',
      'w_{21}',
      'v_2',
      'b_1',
      'b_3',
      '\\alpha',
    ]);
    expect(['a3', 'y4', 'a5', 'y5', 't5', 'E', 'delta3', 'delta5'].map((id) => symbols.get(id))).toEqual([
      'z_1',
      'a_2',
      'z_3',
      '\\hat y',
      'y',
      'L',
      '\\delta_1',
      '\\delta_3',
    ]);
  });

  it('has a row of W for each hidden unit', () => {
    const arrays = new Map(
      arraysOf(networkExample('two-two-one'), receiverFirst).map(({ symbol, ids }) => [symbol, ids]),
    );
    expect(arrays.get('W')).toEqual([
      ['W13', 'W23'],
      ['W14', 'W24'],
    ]);
    expect(arrays.get('v')).toEqual([['W35'], ['W45']]);
  });
});

describe('single-unit', () => {
  it('has plain letters, and an index where there are several inputs', () => {
    const neuron = symbolsOf(networkExample('linear-neuron'), singleUnit);
    expect(['x1', 'W12', 'b2', 'a2', 'y2', 't2', 'grad.W12', 'next.b2'].map((id) => neuron.get(id))).toEqual([
      'x',
      'w',
      'b',
      'a',
      'y',
      't',
      '\\frac{\\partial E}{\\partial w}',
      'b^{+}',
    ]);
    const two: NetworkExample = {
      ...networkExample('linear-neuron'),
      network: {
        layers: [{ weights: [[0.8, 0.3]], bias: null, activation: 'sigmoid' }],
        loss: 'half-squared',
      },
      input: [0.5, 2],
    };
    const symbols = symbolsOf(two, singleUnit);
    expect(['x1', 'x2', 'W13', 'W23', 'y3'].map((id) => symbols.get(id))).toEqual([
      'x_1',
      'x_2',
      'w_1',
      'w_2',
      'y',
    ]);
  });

  it('refuses hidden layers', () => {
    expect(() => derive(networkExample('two-two-one'), singleUnit)).toThrow(
      'single-unit writes a single unit, not this one: it has a hidden layer; choose another notation',
    );
  });
});

it('counts the hidden layers of a deeper network', () => {
  const { network } = networkExample('two-two-one');
  const deeper = { ...network, layers: [...network.layers.slice(0, 1), ...network.layers] };
  expect(refusalOf(receiverFirst, deeper)).toContain('it has 2 hidden layers');
});

describe.each([inputToHidden, receiverFirst])('$name', (notation) => {
  it.each([
    ['exercise-3', 'it has 2 outputs'],
    ['linear-neuron', 'it has no hidden layer'],
    ['direct-connection', 'its inputs reach the output directly'],
  ] as const)('refuses %s', (name, why) => {
    expect(() => derive(networkExample(name), notation)).toThrow(
      `${notation.name} writes networks of one hidden layer and one output, not this one: ${why}`,
    );
    expect(arraysOf(networkExample(name), notation)).toEqual([]);
    expect(notationsFor(networkExample(name))).not.toContain(notation);
  });
});

it('lists the names where there is no such notation', () => {
  expect(() => notationNamed('mine')).toThrow(
    'no notation "mine"; there are unit-pairs, layer-superscripts, input-to-hidden, receiver-first, single-unit',
  );
});

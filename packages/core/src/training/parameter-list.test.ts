import fc from 'fast-check';
import { expect, it } from 'vitest';
import { networkExamples } from '../../test/arbitrary-network.ts';
import { parameterList, withParameters } from './parameter-list.ts';

it('lists parameters layer by layer, weights before biases, and puts them back', () => {
  const network = {
    layers: [
      {
        weights: [
          [1, null],
          [2, 3],
        ],
        bias: [4, 5],
        activation: 'tanh' as const,
      },
      { weights: [[6, 7]], bias: null, activation: 'linear' as const },
    ],
    loss: 'squared' as const,
  };
  expect(parameterList(network.layers)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(withParameters(network, [7, 6, 5, 4, 3, 2, 1]).layers[0]?.weights).toEqual([
    [7, null],
    [6, 5],
  ]);
});

it('loses nothing on the way there and back', () => {
  fc.assert(
    fc.property(networkExamples, ({ network }) => {
      expect(withParameters(network, parameterList(network.layers))).toEqual(network);
      expect(() => withParameters(network, [...parameterList(network.layers), 1])).toThrow(/and the network/);
    }),
  );
});

import { expect, it } from 'vitest';
import { networkExample } from '../../test/figures.ts';
import { derive } from '../derivation.ts';
import { sampleNotation } from './sample-notation.ts';

it('numbers units through the network, and has ∂C/∂s for δ', () => {
  const symbols = new Map(
    derive(networkExample('two-two-one'), sampleNotation).map(({ id, symbolText }) => [id, symbolText]),
  );
  expect(['x1', 'W13', 'a3', 'y3', 'delta3', 'grad.W13'].map((id) => symbols.get(id))).toEqual([
    'x₁',
    'w₁₃',
    's₃',
    'p₃',
    'δ₃',
    '∂C/∂w₁₃',
  ]);
});

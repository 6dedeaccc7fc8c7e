import { describe, expect, it } from 'vitest';
import { bookExamples } from '../test/book.ts';
import { derive } from './derivation.ts';
import type { NetworkExample } from './example.ts';
import { layerSuperscripts } from './notation/layer-superscripts.ts';
import { unitPairs } from './notation/unit-pairs.ts';
import { reshaped } from './reshaping.ts';

function networkNamed(id: string): NetworkExample {
  const example = bookExamples.find((one) => one.id === id);
  if (example?.kind !== 'network') throw new TypeError(`${id} is no network`);
  return example;
}

function widthsOf({ input, network }: NetworkExample): readonly number[] {
  return [input.length, ...network.layers.map(({ weights }) => weights.length)];
}

describe('reshaped', () => {
  it.each([
    ['two-two-one', 2, [2, 3, 2, 2]],
    ['linear-output', 1, [3, 2, 3]],
    ['softmax-three', 0, [4, 2]],
  ] as const)('%s becomes a network with %i hidden layers, of the same kind', (id, hiddenLayers, widths) => {
    const example = networkNamed(id);
    const other = reshaped(example, hiddenLayers, 1);
    if (other === null) throw new TypeError('expected a network');
    expect(widthsOf(other)).toEqual(widths);
    expect(widthsOf(other)).not.toEqual(widthsOf(example));
    expect(other.network.loss).toBe(example.network.loss);
    expect(other.network.layers.at(-1)?.activation).toBe(example.network.layers.at(-1)?.activation);
    expect(other.network.layers[0]?.activation).toBe(example.network.layers[0]?.activation);
    expect(other.network.layers.map(({ bias }) => bias === null)).toEqual(
      other.network.layers.map(() => example.network.layers[0]?.bias === null),
    );
    for (const notation of [unitPairs, layerSuperscripts])
      for (const { value } of derive(other, notation)) expect(Number.isFinite(value)).toBe(true);
  });

  it('has numbers of its own, the same ones for the same seed', () => {
    const example = networkNamed('two-two-one');
    expect(reshaped(example, 2, 1)).toEqual(reshaped(example, 2, 1));
    expect(reshaped(example, 2, 1)).not.toEqual(reshaped(example, 2, 2));
  });

  it('has no answer where connections skip a layer, or no hidden layer says what hidden layers compute', () => {
    expect(reshaped(networkNamed('direct-connection'), 2, 1)).toBeNull();
    expect(reshaped(networkNamed('softmax-three'), 1, 1)).toBeNull();
  });
});

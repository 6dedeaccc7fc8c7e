import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NetworkExample } from '@nudge/core/example';
import { readExamples } from '@nudge/core/example-reader';
import type { ActivationName } from '@nudge/core/network';

/** A network example of the book. */
export function bookNetwork(name: string): NetworkExample {
  const file = join(import.meta.dirname, `../../../docs-content/examples/${name}.json`);
  const [example] = readExamples(readFileSync(file, 'utf8'), `${name}.json`).examples;
  if (example?.kind !== 'network') throw new TypeError(`${name} is no network`);
  return example;
}

/** A fully connected network of that shape; its numbers differ in sign and length. */
export function networkOf(
  sizes: readonly number[],
  activation: ActivationName = 'sigmoid',
  biased = true,
): NetworkExample {
  const number = (seed: number) => Math.round(Math.sin(seed * 12.9898) * 9000) / 10000;
  const [inputs = 0, ...layers] = sizes;
  return {
    kind: 'network',
    id: `shape-${sizes.join('-')}`,
    title: sizes.join('-'),
    source: 'ours',
    network: {
      layers: layers.map((size, l) => ({
        weights: Array.from({ length: size }, (_, to) =>
          Array.from({ length: sizes[l] ?? 0 }, (_, from) => number(1 + l * 97 + to * 11 + from)),
        ),
        bias: biased ? Array.from({ length: size }, (_, to) => number(500 + l * 7 + to)) : null,
        activation,
      })),
      loss: 'half-squared',
    },
    input: Array.from({ length: inputs }, (_, i) => number(800 + i)),
    target: Array.from({ length: sizes.at(-1) ?? 0 }, (_, i) => (i + 1) % 2),
    learningRate: 0.5,
  };
}

/** The shapes that a diagram has to bear. */
export const networks: readonly NetworkExample[] = [
  bookNetwork('two-two-one'),
  bookNetwork('direct-connection'),
  bookNetwork('exercise-3'),
  bookNetwork('picture-story'),
  bookNetwork('softmax-three'),
  networkOf([1, 2, 1]),
  networkOf([3, 4, 2]),
  networkOf([2, 3, 3, 2], 'tanh'),
  networkOf([3, 4, 4, 2]),
  networkOf([8, 8, 3]),
  networkOf([2, 3, 2, 3, 2, 1], 'relu', false),
];

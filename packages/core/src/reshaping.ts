import type { NetworkExample } from './example.ts';
import type { ActivationName, Layer } from './network.ts';
import { varied } from './variation.ts';

/** Units in each layer by how many are hidden, the inputs first: no more than nine, so that through numbers keep one digit. */
const WIDTHS = [
  [4, 2],
  [3, 2, 3],
  [2, 3, 2, 2],
] as const;

/**
 * An example of the same kind and of another shape, with layers of different widths and several outputs. What hidden layers and the output compute, the loss and whether there are biases stay; every number is drawn anew. What
 * is said of any unit of any layer holds in it too.
 *
 * @param hiddenLayers how many it is to have
 * @param seed a whole number from 0 to 2³² − 1
 * @returns `null` where the example has no such kin: its hidden layers compute different things, it has none to take them from, or some connections are missing or skip
 *   a layer
 */
export function reshaped(
  example: NetworkExample,
  hiddenLayers: 0 | 1 | 2,
  seed: number,
): NetworkExample | null {
  const { layers } = example.network;
  const output = layers.at(-1);
  const hidden = new Set(layers.slice(0, -1).map(({ activation }) => activation));
  const biases = new Set(layers.map(({ bias }) => bias !== null));
  if (output === undefined || hidden.size > 1 || biases.size > 1 || !layers.every(isPlain)) return null;
  const [inner] = hidden;
  if (inner === undefined && hiddenLayers > 0) return null;
  const widths: readonly number[] = WIDTHS[hiddenLayers];
  const [inputs = 0, ...sizes] = widths;
  const made = sizes.map((size, i): Layer => {
    const isLast = i === sizes.length - 1;
    const activation: ActivationName = isLast ? output.activation : (inner ?? output.activation);
    const row = Array.from({ length: widths[i] ?? 0 }, () => 1);
    const units = Array.from({ length: size }, () => 1);
    return { weights: units.map(() => row), bias: output.bias === null ? null : units, activation };
  });
  const outputs = sizes.at(-1) ?? 0;
  const shape: NetworkExample = {
    ...example,
    network: { ...example.network, layers: made },
    input: Array.from({ length: inputs }, () => 1),
    target: Array.from({ length: outputs }, () => 1 / outputs),
  };
  const drawn = varied(shape, seed);
  return drawn.kind === 'network' ? drawn : null;
}

function isPlain({ weights, from }: Layer): boolean {
  return from === undefined && weights.every((row) => row.every((weight) => weight !== null));
}

import { DerivationError } from './derivation/quantity-list.ts';
import { derive } from './derivation.ts';
import { Draw } from './draw.ts';
import type { Example, FunctionExample, NetworkExample } from './example.ts';
import { at, sum } from './list.ts';
import type { Layer, Network } from './network.ts';
import { layerSuperscripts } from './notation/layer-superscripts.ts';
import { forward } from './propagation.ts';
import { randomNumbers } from './random.ts';

/** How often givens are drawn before the search ends. */
const ATTEMPTS = 100;
const SHRINK = 0.97;
/** No quantity of a variation is larger. */
const MODERATE = 100;
/** How far an output is from its target at least. */
const ERROR_AT_LEAST = 0.01;

/**
 * The same example with other givens: its shape, missing connections and biases, activations and loss stay, every number is drawn anew.
 * No given is 0 and no two are equal, so that what holds of a variation holds of no coincidence; every derivation of it is
 * finite. The same seed gives the same variation.
 *
 * @param seed a whole number from 0 to 2³² − 1
 * @throws RangeError where no drawing has moderate quantities: the example's functions are too steep, or defined almost nowhere
 */
export function varied(example: Example, seed: number): Example {
  const random = randomNumbers(seed);
  let moderate: Example | null = null;
  let size = 1;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    // Steep functions and deep networks need smaller givens.
    const draw = new Draw(random, size);
    size *= SHRINK;
    const variation =
      example.kind === 'network' ? variedNetwork(example, draw) : variedFunction(example, draw);
    if (!isModerate(variation)) continue;
    if (variation.kind === 'function' || isLively(variation)) return variation;
    moderate ??= variation;
  }
  if (moderate !== null) return moderate;
  throw new RangeError(`${example.id} has no variation with seed ${seed}: its quantities are too large`);
}

function variedNetwork(example: NetworkExample, draw: Draw): NetworkExample {
  const network: Network = {
    ...example.network,
    layers: example.network.layers.map((layer) => variedLayer(layer, draw)),
  };
  const shares = example.target.map(() => draw.share(0.1, 0.9));
  const total = sum(shares);
  return {
    ...example,
    network,
    input: example.input.map(() => draw.signed(0.3, 1.2)),
    target: network.loss === 'cross-entropy' ? shares.map((share) => share / total) : shares,
    learningRate: draw.share(0.1, 0.6),
  };
}

function variedLayer(layer: Layer, draw: Draw): Layer {
  // Wide layers add up many terms: with smaller weights the sums stay as large as with two.
  const most = Math.min(1, Math.sqrt(2 / at(layer.weights, 0).length));
  return {
    ...layer,
    weights: layer.weights.map((row) =>
      row.map((weight) => (weight === null ? null : draw.signed(0.2 * most, most))),
    ),
    bias: layer.bias?.map(() => draw.signed(0.1, 0.5)) ?? null,
  };
}

function variedFunction(example: FunctionExample, draw: Draw): FunctionExample {
  return {
    ...example,
    variables: Object.fromEntries(Object.keys(example.variables).map((name) => [name, draw.signed(0.3, 2)])),
    ...(example.learningRate === undefined ? {} : { learningRate: draw.share(0.05, 0.3) }),
  };
}

function isModerate(example: Example): boolean {
  try {
    return derive(example, layerSuperscripts).every(({ value }) => Math.abs(value) <= MODERATE);
  } catch (error) {
    if (error instanceof DerivationError) return false;
    throw error;
  }
}

/** With errors to learn from, and a signal that comes through. Some networks never are: a lone softmax unit always says 1. */
function isLively(example: NetworkExample): boolean {
  return missesTargets(example) && isAwake(example);
}

function missesTargets({ network, input, target }: NetworkExample): boolean {
  const outputs = at(forward(network, input).activations, network.layers.length - 1);
  return outputs.every((output, i) => Math.abs(output - at(target, i)) >= ERROR_AT_LEAST);
}

/** In each layer of ReLU units one at least lets its signal through. */
function isAwake({ network, input }: NetworkExample): boolean {
  const { preActivations } = forward(network, input);
  return network.layers.every(
    ({ activation }, index) => activation !== 'relu' || at(preActivations, index).some((a) => a > 0),
  );
}

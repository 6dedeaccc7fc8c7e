import type { UnitActivationName } from './activation.ts';
import { exp } from './elementary/exp.ts';
import { log } from './elementary/log.ts';
import { at, sum } from './list.ts';
import type { Layer, Network } from './network.ts';
import { backward, forward } from './propagation.ts';
import { randomNumbers } from './random.ts';
import { type Initializer, initialized } from './training/initializer.ts';

/** Units of every hidden layer, and inputs. */
const WIDTH = 12;
const PATTERNS = 8;

/** A deep network whose hidden layers are all alike, before it has learned anything. */
export interface DeepNetwork {
  /** Hidden layers, from 1 on. */
  readonly depth: number;
  readonly activation: UnitActivationName;
  readonly initializer: Initializer;
  /** Draws weights, inputs and targets: a whole number from 0 to 2³² − 1. */
  readonly seed: number;
}

/**
 * How long the gradient is as it comes back to each hidden layer, from the first to the last: the root of the mean over a few patterns of Σ δ²,
 * δ = ∂E/∂pre-activation, where E is half the squared error of one linear output, inputs and targets lie from −1 to 1, and no layer
 * has biases. Weights learn from δ times what they were fed.
 *
 * @throws RangeError for a depth below 1
 */
export function gradientByDepth({ depth, activation, initializer, seed }: DeepNetwork): readonly number[] {
  if (!Number.isInteger(depth) || depth < 1) throw new RangeError(`a depth is 1 or more, not ${depth}`);
  const random = randomNumbers(seed);
  const hidden = Array.from({ length: depth }, () => layerOf(WIDTH, activation));
  const shape: Network = { layers: [...hidden, layerOf(1, 'linear')], loss: 'half-squared' };
  const network = initialized(shape, initializer, random);
  const even = () => 2 * random() - 1;
  const passes = Array.from({ length: PATTERNS }, () => {
    const input = Array.from({ length: WIDTH }, even);
    return backward(network, input, forward(network, input), [even()]).deltas;
  });
  return hidden.map((_, layer) =>
    Math.sqrt(sum(passes.flatMap((deltas) => at(deltas, layer).map((delta) => delta * delta))) / PATTERNS),
  );
}

/**
 * What each layer multiplies the gradient by on its way back, on average: the geometric mean from the last layer to the first. `null` where there
 * is one layer only, or where nothing comes through at all.
 */
export function factorOfLayer(lengths: readonly number[]): number | null {
  const [first, last] = [at(lengths, 0), at(lengths, lengths.length - 1)];
  if (lengths.length < 2 || first === 0 || last === 0) return null;
  return exp((log(first) - log(last)) / (lengths.length - 1));
}

function layerOf(units: number, activation: UnitActivationName): Layer {
  const row = Array.from({ length: WIDTH }, () => 0);
  return { weights: Array.from({ length: units }, () => row), bias: null, activation };
}

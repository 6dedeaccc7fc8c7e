import type { ActivationName, Network } from '../src/network.ts';
import { randomNumbers } from '../src/random.ts';
import { initialized } from '../src/training/initializer.ts';
import type { TrainingTask } from '../src/training/task.ts';

/** A network of these sizes whose parameters are all 0, with biases. */
export function networkOf(sizes: readonly number[], activation: ActivationName): Network {
  const layers = sizes.slice(1).map((units, index) => ({
    weights: Array.from({ length: units }, () => Array.from({ length: sizes[index] ?? 0 }, () => 0)),
    bias: Array.from({ length: units }, () => 0),
    activation,
  }));
  return { layers, loss: 'half-squared' };
}

const plain = {
  gradients: 'summed',
  shuffleSeed: null,
  optimizer: { kind: 'gradient-descent' },
  schedule: { kind: 'constant' },
  decay: null,
  longestGradient: null,
} as const;

/** XOR by 2-4-1, one pattern at a time. */
export const xor: TrainingTask = {
  ...plain,
  network: initialized(networkOf([2, 4, 1], 'sigmoid'), { kind: 'uniform', range: 1 }, randomNumbers(3)),
  data: {
    inputs: [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ],
    targets: [[0], [1], [1], [0]],
  },
  batch: 1,
  learningRate: 0.5,
};

const bits = Array.from({ length: 64 }, (_, pattern) =>
  [0, 1, 2, 3, 4, 5].map((place) => (pattern >> place) & 1),
);

/** Symmetry by 6-2-1, all patterns at once, with momentum: Rumelhart, Hinton and Williams 1986. */
export const symmetry: TrainingTask = {
  ...plain,
  network: initialized(networkOf([6, 2, 1], 'sigmoid'), { kind: 'uniform', range: 0.3 }, randomNumbers(7)),
  data: {
    inputs: bits,
    targets: bits.map((x) => [x[0] === x[5] && x[1] === x[4] && x[2] === x[3] ? 1 : 0]),
  },
  batch: 64,
  optimizer: { kind: 'momentum', momentum: 0.9 },
  learningRate: 0.1,
};

const random = randomNumbers(11);
const points = Array.from({ length: 200 }, (_, k) => {
  const arm = k % 2;
  const turn = (k / 200) * 3.5 * Math.PI + arm * Math.PI;
  const size = (k / 200) * 5;
  return {
    x: [size * Math.sin(turn) + random() * 0.2, size * Math.cos(turn) + random() * 0.2],
    t: 1 - 2 * arm,
  };
});

/** Two spirals by 2-8-8-1 in batches of 7, so that the last batch of an epoch is smaller. */
export const spirals: TrainingTask = {
  ...plain,
  network: initialized(networkOf([2, 8, 8, 1], 'tanh'), { kind: 'xavier' }, randomNumbers(12)),
  data: { inputs: points.map(({ x }) => x), targets: points.map(({ t }) => [t]) },
  batch: 7,
  gradients: 'averaged',
  learningRate: 0.1,
};

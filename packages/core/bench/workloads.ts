import type { ActivationName, LossName, Network } from '../src/network.ts';
import { randomNumbers } from '../src/random.ts';
import { type Initializer, initialized } from '../src/training/initializer.ts';
import type { TrainingTask } from '../src/training/task.ts';
import { networkOf, symmetry, xor } from '../test/training-tasks.ts';

/** Something to train, so often. */
export interface Workload {
  readonly name: string;
  readonly task: TrainingTask;
  readonly epochs: number;
}

const random = randomNumbers(21);

/** The worked example of two inputs, two hidden units and one output. */
const workedExample: TrainingTask = {
  ...xor,
  network: {
    layers: [
      {
        weights: [
          [0.1, 0.8],
          [0.4, 0.6],
        ],
        bias: null,
        activation: 'sigmoid',
      },
      { weights: [[0.3, 0.9]], bias: null, activation: 'sigmoid' },
    ],
    loss: 'half-squared',
  },
  data: { inputs: [[0.35, 0.9]], targets: [[0.5]] },
  learningRate: 1,
};

const spiral = Array.from({ length: 1000 }, (_, k) => {
  const arm = k % 2;
  const size = k / 200;
  const turn = 0.7 * size * Math.PI + arm * Math.PI;
  return {
    input: [size * Math.sin(turn) + 0.1 * random(), size * Math.cos(turn) + 0.1 * random()],
    target: [1 - 2 * arm],
  };
});

const shapes = Array.from({ length: 10 }, () => Array.from({ length: 64 }, () => (random() < 0.4 ? 1 : 0)));
const digits = Array.from({ length: 2000 }, () => {
  const digit = Math.floor(random() * 10);
  return {
    input: (shapes[digit] ?? []).map((dot) =>
      Math.min(1, Math.max(0, 0.7 * dot + 1.2 * (random() - 0.5) + 0.15)),
    ),
    target: shapes.map((_, index) => (index === digit ? 1 : 0)),
  };
});

/** From one pattern and six weights to 2,000 patterns and 17,226 parameters. */
export const workloads: readonly Workload[] = [
  { name: '2-2-1, one pattern', task: workedExample, epochs: 100_000 },
  { name: 'XOR 2-4-1, online', task: xor, epochs: 20_000 },
  { name: 'symmetry 6-2-1, momentum', task: symmetry, epochs: 1425 },
  {
    name: 'spirals 2-32-32-1 tanh, batch 10',
    task: dense(
      [2, 32, 32, 1],
      'tanh',
      'tanh',
      'half-squared',
      { kind: 'uniform', range: 0.5 },
      spiral,
      10,
      0.03,
    ),
    epochs: 20,
  },
  {
    name: 'digits 64-128-64-10 ReLU, batch 32',
    task: dense([64, 128, 64, 10], 'relu', 'softmax', 'cross-entropy', { kind: 'he' }, digits, 32, 0.05),
    epochs: 10,
  },
];

function dense(
  sizes: readonly number[],
  hidden: ActivationName,
  output: ActivationName,
  loss: LossName,
  initializer: Initializer,
  patterns: readonly { readonly input: readonly number[]; readonly target: readonly number[] }[],
  batch: number,
  learningRate: number,
): TrainingTask {
  const { layers } = networkOf(sizes, hidden);
  const last = layers.length - 1;
  const network: Network = {
    layers: layers.map((layer, index) => (index === last ? { ...layer, activation: output } : layer)),
    loss,
  };
  return {
    ...xor,
    network: initialized(network, initializer, random),
    data: { inputs: patterns.map(({ input }) => input), targets: patterns.map(({ target }) => target) },
    batch,
    gradients: 'averaged',
    learningRate,
  };
}

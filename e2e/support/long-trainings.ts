import { randomNumbers } from '@nudge/core/random';
import { spirals, symmetry, xor } from '@nudge/core/test/training-tasks';
import { initialized } from '@nudge/core/training/initializer';
import { ADAM } from '@nudge/core/training/optimizer';
import type { TrainingTask } from '@nudge/core/training/task';

const EPOCHS = 20_000;

/** Every kind of activation, of sum and of update that the engine has, in four networks that are trained long. */
export const longTrainings: readonly {
  readonly name: string;
  readonly task: TrainingTask;
  readonly updates: number;
}[] = [
  { name: 'XOR, one pattern at a time, shuffled', task: { ...xor, shuffleSeed: 7 }, updates: EPOCHS * 4 },
  { name: 'symmetry, all patterns at once, momentum', task: symmetry, updates: EPOCHS },
  {
    name: 'spirals, shuffled batches, Adam',
    task: { ...spirals, batch: 50, shuffleSeed: 1, optimizer: ADAM, learningRate: 0.01 },
    updates: EPOCHS * 4,
  },
  { name: 'three classes, clipped, decaying, cooling down', task: threeClasses(), updates: EPOCHS * 3 },
];

function threeClasses(): TrainingTask {
  const random = randomNumbers(5);
  const layer = (units: number, from: number) => ({
    weights: Array.from({ length: units }, () => Array.from({ length: from }, () => 0)),
    bias: Array.from({ length: units }, () => 0),
  });
  const inputs = Array.from({ length: 12 }, () => [random(), random(), random()]);
  return {
    ...spirals,
    network: initialized(
      {
        layers: [
          { ...layer(5, 3), activation: 'gelu' },
          { ...layer(4, 5), activation: 'silu' },
          { ...layer(3, 7), activation: 'leaky-relu', from: [2, 0] },
          { ...layer(3, 3), activation: 'softmax' },
        ],
        loss: 'cross-entropy',
      },
      { kind: 'he' },
      random,
    ),
    data: { inputs, targets: inputs.map((_, k) => [0, 1, 2].map((unit) => (k % 3 === unit ? 1 : 0))) },
    batch: 5,
    shuffleSeed: 9,
    optimizer: { kind: 'momentum', momentum: 0.5 },
    learningRate: 0.05,
    schedule: { kind: 'cosine', updates: EPOCHS * 3 },
    decay: { kind: 'decoupled', strength: 0.001 },
    longestGradient: 0.5,
  };
}

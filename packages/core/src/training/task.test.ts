import { expect, it } from 'vitest';
import { symmetry, xor } from '../../test/training-tasks.ts';
import { TrainingEngine } from './engine.ts';
import type { TrainingTask } from './task.ts';

const adam = { kind: 'adam', beta1: 0.9, beta2: 0.999, epsilon: 1e-8 } as const;
const { layers } = xor.network;
const { inputs, targets } = xor.data;

it.each<[Partial<TrainingTask>, string]>([
  [{ data: { inputs: [], targets: [] } }, 'data.inputs: expected one pattern or more, found none'],
  [
    { data: { inputs, targets: targets.slice(1) } },
    'data.targets: expected as many lists as there are of inputs, 4, found 3',
  ],
  [
    { data: { inputs: inputs.with(2, [1]), targets } },
    'data.inputs[2]: expected 2 numbers, one for each input of the network, found 1',
  ],
  [
    { data: { inputs, targets: targets.with(3, [0, 1]) } },
    'data.targets[3]: expected 1 number, one for each output of the network, found 2',
  ],
  [
    { data: { inputs: inputs.with(1, [0, NaN]), targets } },
    'data.inputs[1][1]: expected a finite number, found NaN',
  ],
  [
    { data: { inputs, targets: targets.with(0, [Infinity]) } },
    'data.targets[0][0]: expected a finite number, found Infinity',
  ],
  [
    {
      network: {
        ...xor.network,
        layers: layers.map((layer) => ({ ...layer, bias: layer.bias?.map(() => NaN) ?? null })),
      },
    },
    'network.layers[0].bias[0]: expected a finite number, found NaN',
  ],
  [{ batch: 5 }, 'batch: expected a whole number from 1 to 4, found 5'],
  [{ batch: 0 }, 'batch: expected a whole number from 1 to 4, found 0'],
  [{ batch: 1.5 }, 'batch: expected a whole number from 1 to 4, found 1.5'],
  [{ shuffleSeed: -1 }, 'shuffleSeed: expected a whole number from 0 to 4294967295, found -1'],
  [{ learningRate: 0 }, 'learningRate: expected a finite number above 0, found 0'],
  [{ learningRate: Infinity }, 'learningRate: expected a finite number above 0, found Infinity'],
  [
    { optimizer: { kind: 'momentum', momentum: 1 } },
    'optimizer.momentum: expected a number from 0 up to, but not, 1, found 1',
  ],
  [
    { optimizer: { ...adam, beta2: -0.1 } },
    'optimizer.beta2: expected a number from 0 up to, but not, 1, found -0.1',
  ],
  [{ optimizer: { ...adam, epsilon: 0 } }, 'optimizer.epsilon: expected a finite number above 0, found 0'],
  [
    { decay: { kind: 'share', share: 1 } },
    'decay.share: expected a number from 0 up to, but not, 1, found 1',
  ],
  [
    { decay: { kind: 'decoupled', strength: NaN } },
    'decay.strength: expected a finite number from 0, found NaN',
  ],
  [{ longestGradient: 0 }, 'longestGradient: expected a finite number above 0, found 0'],
])('%j is refused before anything runs', (change, message) => {
  expect(() => new TrainingEngine({ ...xor, ...change })).toThrow(message);
});

it('refuses a number of updates that is none', () => {
  const engine = new TrainingEngine(symmetry);
  expect(() => engine.train(-1)).toThrow('updates: expected a whole number from 0, found -1');
  expect(() => engine.train(0.5)).toThrow('updates: expected a whole number from 0, found 0.5');
});

import { describe, expect, it } from 'vitest';
import { networkExample } from '../../test/figures.ts';
import { spirals, xor } from '../../test/training-tasks.ts';
import { ClearTraining } from './clear-training.ts';
import { divergenceAtStart, findDivergence, hasFiniteNumbers } from './divergence.ts';
import { TrainingEngine } from './engine.ts';
import type { TrainingTask } from './task.ts';

const linear = networkExample('linear-neuron');
const oneUnit: TrainingTask = {
  ...xor,
  network: linear.network,
  data: { inputs: [linear.input], targets: [linear.target] },
};

describe('a training that diverges', () => {
  it.each([
    ['of a hundred', 100],
    ['alone', 5],
  ])('names the update, %s, and the loss, whose square overflows before the weights do', (_, updates) => {
    const engine = new TrainingEngine({ ...oneUnit, learningRate: 1e150 });
    const start = engine.checkpoint();
    engine.train(updates);
    const found = findDivergence(engine, start);
    expect(found).toMatchObject({ update: 2, quantity: 'E', name: 'loss', value: Infinity });
    expect(found.advice).toMatch(/smaller learning rate/);
    expect(engine.updates).toBe(1);
    expect(hasFiniteNumbers(engine)).toBe(true);
  });

  it('finds the update that the clear version finds, step by step', () => {
    const task: TrainingTask = { ...spirals, learningRate: 3, shuffleSeed: 4 };
    const grown: TrainingTask = {
      ...task,
      network: {
        ...task.network,
        layers: task.network.layers.map((layer) => ({ ...layer, activation: 'linear' })),
      },
    };
    const clear = new ClearTraining(grown);
    let update = 0;
    while (Number.isFinite(clear.loss())) {
      clear.update();
      update += 1;
    }
    const engine = new TrainingEngine(grown);
    const start = engine.checkpoint();
    engine.train(Math.min(1000, engine.updatesAhead));
    expect(hasFiniteNumbers(engine)).toBe(false);
    expect(findDivergence(engine, start).update).toBe(update);
  });

  it('says so where a number is not finite before the first update', () => {
    const data = { inputs: [[1e308]], targets: [[-1e308]] };
    const engine = new TrainingEngine({ ...oneUnit, data });
    expect(divergenceAtStart(engine)).toMatchObject({ update: 0, quantity: 'E', value: Infinity });
    expect(divergenceAtStart(new TrainingEngine(oneUnit))).toBeNull();
  });
});

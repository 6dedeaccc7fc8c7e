import { expect, it } from 'vitest';
import { spirals, symmetry } from '../../test/training-tasks.ts';
import { clearLook } from './clear-look.ts';
import { ClearTraining } from './clear-training.ts';
import { TrainingEngine } from './engine.ts';
import { parameterList } from './parameter-list.ts';

it.each([
  ['symmetry', symmetry],
  ['spirals', { ...spirals, shuffleSeed: 2 }],
])('sees what the engine sees: %s', (_, task) => {
  const clear = new ClearTraining(task);
  const engine = new TrainingEngine(task);
  for (const updates of [0, 1, 30]) {
    for (let update = 0; update < updates; update++) clear.update();
    engine.train(updates);
    const look = clearLook(clear);
    expect(look.updates).toBe(engine.updates);
    expect(look.loss).toBe(engine.loss());
    expect(look.outputs).toEqual(engine.outputs());
    look.activations.forEach(({ meanOutput, meanSlope }, layer) => {
      expect(meanOutput).toBeCloseTo(engine.activations()[layer]?.meanOutput ?? NaN, 14);
      expect(meanSlope).toBeCloseTo(engine.activations()[layer]?.meanSlope ?? NaN, 14);
    });
    const norms = engine.gradient().layers.map((layer) => Math.hypot(...parameterList([layer])));
    look.gradientNorms.forEach((norm, layer) => {
      expect(norm).toBeCloseTo(norms[layer] ?? NaN, 12);
    });
  }
});

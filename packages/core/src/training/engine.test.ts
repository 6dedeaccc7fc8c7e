import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkExamples } from '../../test/arbitrary-network.ts';
import { trainingTask } from '../../test/arbitrary-task.ts';
import { distance, figureNames, figuresOf, networkExample } from '../../test/figures.ts';
import { spirals, symmetry, xor } from '../../test/training-tasks.ts';
import type { Network } from '../network.ts';
import { forward } from '../propagation.ts';
import { ClearTraining } from './clear-training.ts';
import { TrainingEngine } from './engine.ts';
import { ADAM } from './optimizer.ts';
import type { TrainingTask } from './task.ts';

/** All parameters, with 0 for −0: the sign of a zero is the one thing that may differ. */
function parametersOf({ layers }: Network): number[] {
  return layers.flatMap(({ weights, bias }) => [...weights.flat(), ...(bias ?? [])].map((w) => (w ?? 0) + 0));
}

describe('the training engine', () => {
  it('agrees with the clear version to the last bit, whatever the network and the way of training', {
    timeout: 120_000,
  }, () => {
    fc.assert(
      fc.property(networkExamples.chain(trainingTask), fc.integer({ min: 1, max: 25 }), (task, updates) => {
        const engine = new TrainingEngine(task);
        const clear = new ClearTraining(task);
        engine.train(updates);
        for (let update = 0; update < updates; update++) clear.update();
        expect(parametersOf(engine.network())).toEqual(parametersOf(clear.network()));
        expect(engine.loss()).toEqual(clear.loss());
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['XOR', xor],
    ['symmetry', symmetry],
    ['spirals', spirals],
    ['spirals with Adam', { ...spirals, optimizer: ADAM, learningRate: 0.01, longestGradient: 1 }],
  ])('agrees with the clear version over 1,000 updates: %s', { timeout: 120_000 }, (_, task) => {
    const engine = new TrainingEngine(task);
    const clear = new ClearTraining(task);
    engine.train(1000);
    for (let update = 0; update < 1000; update++) clear.update();
    expect(parametersOf(engine.network())).toEqual(parametersOf(clear.network()));
  });

  it.each(figureNames)('makes the step of %s that was computed elsewhere', (name) => {
    const { network, input, target, learningRate } = networkExample(name);
    const engine = new TrainingEngine({
      ...xor,
      network,
      data: { inputs: [input], targets: [target] },
      learningRate,
    });
    engine.train(1);
    const { afterOneStep } = figuresOf(name);
    const layers = engine.network().layers.map(({ weights, bias }) => ({ weights, bias }));
    expect(distance(layers, afterOneStep.layers)).toBeLessThan(1e-12);
    expect(Math.abs(engine.loss() - afterOneStep.loss)).toBeLessThan(1e-12);
  });

  it('ends where a C program ends that was written apart: XOR after 20,000 epochs, symmetry after 1,425', () => {
    // Plain loops in C, gcc -O3 -ffp-contract=off with the exp of fdlibm: the mean loss over the patterns.
    const ofXor = new TrainingEngine(xor);
    ofXor.train(80_000);
    expect(ofXor.loss() / 4).toBeCloseTo(6.7528993568936483e-5, 15);
    const ofSymmetry = new TrainingEngine(symmetry);
    ofSymmetry.train(1425);
    expect(ofSymmetry.loss() / 64).toBeCloseTo(0.00023401939723696362, 13);
  });

  it('comes to the same place whether it goes in one call or in many', () => {
    const task: TrainingTask = { ...spirals, shuffleSeed: 5, schedule: { kind: 'inverse-time', half: 500 } };
    const whole = new TrainingEngine(task);
    whole.train(3000);
    const pieces = new TrainingEngine(task);
    for (const count of [0, 1, 2, 997, 1000, 1000]) pieces.train(count);
    expect(pieces.updates).toBe(3000);
    expect(pieces.network()).toEqual(whole.network());
  });

  it('goes back to the start, order of the patterns and all', () => {
    const task: TrainingTask = { ...spirals, shuffleSeed: 5, optimizer: ADAM };
    const engine = new TrainingEngine(task);
    engine.train(700);
    const first = engine.network();
    engine.change({ learningRate: 0.5 });
    engine.train(77);
    engine.reset();
    expect(engine.updates).toBe(0);
    expect(engine.network()).toEqual(task.network);
    engine.train(700);
    expect(engine.network()).toEqual(first);
  });

  it('changes learning rate and momentum in the middle, from the next update on', () => {
    const engine = new TrainingEngine(symmetry);
    engine.train(20);
    const middle = engine.network();
    engine.change({ learningRate: 0.05, momentum: 0 });
    engine.train(1);
    // Without momentum an update is the first one of another training from there.
    const fresh = new TrainingEngine({
      ...symmetry,
      network: middle,
      optimizer: { kind: 'gradient-descent' },
      learningRate: 0.05,
    });
    fresh.train(1);
    expect(engine.network()).toEqual(fresh.network());
  });

  it('refuses a change that is out of range, and goes on as before', () => {
    const engine = new TrainingEngine(symmetry);
    expect(() => engine.change({ learningRate: 0.5, momentum: 1 })).toThrow(
      'momentum: expected a number from 0 up to, but not, 1, found 1',
    );
    expect(() => engine.change({ learningRate: NaN })).toThrow(
      'learningRate: expected a finite number above 0, found NaN',
    );
    engine.train(10);
    const other = new TrainingEngine(symmetry);
    other.train(10);
    expect(engine.network()).toEqual(other.network());
  });

  it('says what the network says to each pattern', () => {
    const engine = new TrainingEngine(xor);
    engine.train(80_000);
    expect(engine.outputs().map(([y]) => Math.round(y ?? NaN))).toEqual([0, 1, 1, 0]);
  });

  it('says whether every output is on the right side', () => {
    const engine = new TrainingEngine(xor);
    expect(engine.isRight(0.5)).toBe(false);
    engine.train(80_000);
    expect(engine.isRight(0.5)).toBe(true);
    expect(engine.isRight(0.001)).toBe(false);
  });

  it('gives the gradient of the next batch, which is what the next step takes', () => {
    for (const task of [spirals, { ...spirals, shuffleSeed: 3 }, symmetry, xor]) {
      const engine = new TrainingEngine({ ...task, optimizer: { kind: 'gradient-descent' } });
      engine.train(5);
      const gradient = parametersOf(engine.gradient());
      const before = parametersOf(engine.network());
      engine.train(1);
      const stepped = before.map((w, k) => w - task.learningRate * (gradient[k] ?? NaN) + 0);
      expect(parametersOf(engine.network())).toEqual(stepped);
    }
  });

  it('tells what the units do with the next batch, as the clear version finds it', () => {
    const engine = new TrainingEngine({ ...spirals, shuffleSeed: 3 });
    engine.train(40);
    const network = engine.network();
    const passes = engine.nextPatterns.map((pattern) => forward(network, spirals.data.inputs[pattern] ?? []));
    engine.activations().forEach(({ meanOutput, meanSlope }, layer) => {
      const outputs = passes.flatMap(({ activations }) => activations[layer] ?? []);
      const mean = (list: readonly number[]) => list.reduce((total, x) => total + x, 0) / list.length;
      expect(meanOutput).toBeCloseTo(mean(outputs), 14);
      expect(meanSlope).toBeCloseTo(mean(outputs.map((y) => 1 - y * y)), 14);
    });
  });

  it('comes back to a checkpoint', () => {
    const task: TrainingTask = { ...spirals, shuffleSeed: 9, optimizer: ADAM };
    const engine = new TrainingEngine(task);
    // To the last update that is laid out, and beyond.
    for (const updates of [100, engine.updatesAhead - 100, 50]) {
      engine.train(updates);
      const ahead = Math.min(30, engine.updatesAhead);
      const checkpoint = engine.checkpoint();
      engine.train(ahead);
      const first = engine.network();
      engine.rollBack(checkpoint);
      expect(engine.updates).toBe(checkpoint.updates);
      engine.train(ahead);
      expect(engine.network()).toEqual(first);
    }
  });
});

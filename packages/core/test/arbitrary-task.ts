import fc from 'fast-check';
import type { NetworkExample } from '../src/example.ts';
import type { Decay, Optimizer } from '../src/training/optimizer.ts';
import type { Schedule } from '../src/training/schedule.ts';
import type { TrainingTask } from '../src/training/task.ts';

const share = fc.double({ min: 0, max: 0.99, noNaN: true });

const optimizers: fc.Arbitrary<Optimizer> = fc.oneof(
  fc.constant({ kind: 'gradient-descent' as const }),
  fc.record({ kind: fc.constant('momentum' as const), momentum: share }),
  fc.record({
    kind: fc.constant('adam' as const),
    beta1: share,
    beta2: share,
    epsilon: fc.constantFrom(1e-8, 1e-3),
  }),
);

const schedules: fc.Arbitrary<Schedule> = fc.oneof(
  fc.constant({ kind: 'constant' as const }),
  fc.record({ kind: fc.constant('steps' as const), every: fc.integer({ min: 1, max: 10 }), factor: share }),
  fc.record({
    kind: fc.constant('inverse-time' as const),
    half: fc.double({ min: 1, max: 50, noNaN: true }),
  }),
  fc.record({ kind: fc.constant('cosine' as const), updates: fc.integer({ min: 1, max: 40 }) }),
);

const decays: fc.Arbitrary<Decay> = fc.oneof(
  fc.record({ kind: fc.constant('share' as const), share: fc.double({ min: 0, max: 0.1, noNaN: true }) }),
  fc.record({
    kind: fc.constant('decoupled' as const),
    strength: fc.double({ min: 0, max: 0.1, noNaN: true }),
  }),
);

/** Any way to train the network of an example on 1 to 12 patterns. */
export function trainingTask({
  network,
  input,
  target,
  learningRate,
}: NetworkExample): fc.Arbitrary<TrainingTask> {
  const pattern = fc.record({
    input: fc.array(fc.double({ min: -1, max: 1, noNaN: true }), {
      minLength: input.length,
      maxLength: input.length,
    }),
    target: fc.array(share, { minLength: target.length, maxLength: target.length }),
  });
  return fc.array(pattern, { minLength: 1, maxLength: 12 }).chain((patterns) =>
    fc.record({
      network: fc.constant(network),
      data: fc.constant({
        inputs: patterns.map((one) => one.input),
        targets: patterns.map((one) => one.target),
      }),
      batch: fc.integer({ min: 1, max: patterns.length }),
      gradients: fc.constantFrom('summed' as const, 'averaged' as const),
      shuffleSeed: fc.option(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { nil: null }),
      optimizer: optimizers,
      learningRate: fc.constant(learningRate / 10),
      schedule: schedules,
      decay: fc.option(decays, { nil: null }),
      longestGradient: fc.option(fc.double({ min: 0.01, max: 2, noNaN: true }), { nil: null }),
    }),
  );
}

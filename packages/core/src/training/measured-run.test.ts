import { describe, expect, it } from 'vitest';
import { networkOf, symmetry, xor } from '../../test/training-tasks.ts';
import { randomNumbers } from '../random.ts';
import { ClearTraining } from './clear-training.ts';
import { initialized } from './initializer.ts';
import { measureRun } from './measured-run.ts';
import type { TrainingTask } from './task.ts';

/** XOR as in 1986: all four patterns at once, η = 0.5, α = 0.9. */
function xorOf1986(hidden: number, range: number, seed: number): TrainingTask {
  const start = networkOf([2, hidden, 1], 'sigmoid');
  return {
    ...xor,
    network: initialized(start, { kind: 'uniform', range }, randomNumbers(seed)),
    batch: 4,
    optimizer: { kind: 'momentum', momentum: 0.9 },
    learningRate: 0.5,
  };
}

function median(list: readonly number[]): number {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? NaN;
}

describe('a measured run', () => {
  it('makes all its updates, or ends after the first epoch that solves the task', () => {
    expect(measureRun({ task: xor, updates: 1001, solvedAt: null }).updates).toBe(1001);
    const solved = measureRun({ task: xor, updates: 80_000, solvedAt: 0.5 });
    expect(solved.isSolved).toBe(true);
    expect(solved.updates % 4).toBe(0);
    const clear = new ClearTraining(xor);
    for (let update = 0; update < solved.updates; update++) clear.update();
    expect(solved.loss).toBe(clear.loss());
    const before = measureRun({ task: xor, updates: solved.updates - 4, solvedAt: 0.5 });
    expect(before.isSolved).toBe(false);
  });

  // What plain loops in doubles, written apart with other random numbers, gave over 200 seeds: the 1986 facts, `ours`.
  it.each([
    { hidden: 2, range: 0.3, solved: 198, median: 492 },
    { hidden: 2, range: 0.5, solved: 186, median: 245 },
    { hidden: 4, range: 0.5, solved: 200, median: 178 },
  ])(
    'solves XOR as often and as fast as elsewhere: $hidden hidden units from ±$range',
    { timeout: 60_000 },
    (elsewhere) => {
      const runs = Array.from({ length: 200 }, (_, seed) =>
        measureRun({
          task: xorOf1986(elsewhere.hidden, elsewhere.range, seed),
          updates: 10_000,
          solvedAt: 0.5,
        }),
      );
      const solved = runs.filter(({ isSolved }) => isSolved);
      // Two shares of 200 that are one in truth differ by more than this once in a thousand times.
      const share = (solved.length + elsewhere.solved) / 400;
      const spread = Math.sqrt(share * (1 - share) * (2 / 200));
      expect(Math.abs(solved.length - elsewhere.solved) / 200).toBeLessThanOrEqual(3.3 * spread + 1e-9);
      expect(Math.abs(median(solved.map(({ updates }) => updates)) / elsewhere.median - 1)).toBeLessThan(
        0.15,
      );
    },
  );

  it('solves symmetry as often and as fast as elsewhere', { timeout: 60_000 }, () => {
    // The same facts: 47 of 60 seeds within 10,000 sweeps, in 1,883 at the median.
    const start = networkOf([6, 2, 1], 'sigmoid');
    const runs = Array.from({ length: 200 }, (_, seed) => {
      const network = initialized(start, { kind: 'uniform', range: 0.3 }, randomNumbers(seed));
      return measureRun({ task: { ...symmetry, network }, updates: 10_000, solvedAt: 0.5 });
    });
    const solved = runs.filter(({ isSolved }) => isSolved);
    const share = (solved.length + 47) / 260;
    const spread = Math.sqrt(share * (1 - share) * (1 / 200 + 1 / 60));
    expect(Math.abs(solved.length / 200 - 47 / 60)).toBeLessThanOrEqual(1.96 * spread);
    expect(Math.abs(median(solved.map(({ updates }) => updates)) / 1883 - 1)).toBeLessThan(0.15);
  });

  it('says where a run diverged, and comes back with finite numbers', () => {
    const { network } = symmetry;
    const layers = network.layers.map((layer) => ({ ...layer, activation: 'linear' as const }));
    const run = measureRun({
      task: { ...symmetry, network: { ...network, layers }, learningRate: 5 },
      updates: 100_000,
      solvedAt: null,
    });
    expect(run.divergence?.update).toBe(run.updates + 1);
    expect([...run.parameters].every(Number.isFinite)).toBe(true);
    expect(Number.isFinite(run.loss)).toBe(true);
  });
});

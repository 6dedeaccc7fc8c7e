import { randomNumbers } from '../random.ts';
import type { Dataset } from '../training/dataset.ts';
import { initialized } from '../training/initializer.ts';
import type { TrainingTask } from '../training/task.ts';
import type { Run } from './run.ts';

/** Patterns to learn from, and patterns that are kept from a training. */
export interface Parted {
  readonly data: Dataset;
  readonly heldOut: Dataset;
}

/** Parts so many patterns, which a seed draws, from the others. */
export function partedBySeed(whole: Dataset, count: number, seed: number): Parted {
  const random = randomNumbers(seed);
  const drawn = whole.inputs.map((_, pattern) => ({ pattern, key: random() }));
  const sorted = drawn.toSorted((one, other) => one.key - other.key);
  const kept = new Set(sorted.slice(0, count).map(({ pattern }) => pattern));
  const those = (isKept: boolean): Dataset => ({
    inputs: whole.inputs.filter((_, pattern) => kept.has(pattern) === isKept),
    targets: whole.targets.filter((_, pattern) => kept.has(pattern) === isKept),
  });
  return { data: those(false), heldOut: those(true) };
}

/**
 * A run with another seed: other weights, and other patterns held out.
 *
 * @param seed a whole number from 0 to 2³² − 1
 * @throws RangeError for a run whose start is not drawn
 */
export function seeded(
  { id, task, whole, heldOut, start }: Pick<Run, 'id' | 'task' | 'whole' | 'heldOut' | 'start'>,
  seed: number,
): { readonly task: TrainingTask; readonly heldOut: Dataset } {
  if (start === null) throw new RangeError(`${id} begins with given weights, so no seed changes it`);
  const parted = partedBySeed(whole, heldOut, seed);
  const network = initialized(task.network, start.initializer, randomNumbers(seed));
  return { task: { ...task, network, data: parted.data }, heldOut: parted.heldOut };
}

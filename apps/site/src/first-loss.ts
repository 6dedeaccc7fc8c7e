import { at, sum } from '@nudge/core/list';
import { forward, lossOf } from '@nudge/core/propagation';
import type { TrainingTask } from '@nudge/core/training/task';

/** The losses of all patterns before the first update, added up. */
export function firstLoss({ network, data }: TrainingTask): number {
  return sum(
    data.inputs.map((input, pattern) => lossOf(network, forward(network, input), at(data.targets, pattern))),
  );
}

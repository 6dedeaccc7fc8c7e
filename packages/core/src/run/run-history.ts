import { TrainingEngine } from '../training/engine.ts';
import type { Sample } from '../training/loss-history.ts';
import { LossRecorder } from '../training/loss-recorder.ts';
import { updatesPerEpoch } from '../training/task.ts';
import { figureNamed, type Run } from './run.ts';

/**
 * The losses of a run, from its start to the last update of which a figure is kept.
 *
 * @param stretches as of LossHistory
 * @param every updates from one loss to the next, while it is young: an epoch, or 1 to see what happens within one
 */
export function runHistory(
  run: Run,
  stretches: number,
  every = updatesPerEpoch(run.task),
): readonly Sample[] {
  const engine = new TrainingEngine(run.task);
  const recorder = new LossRecorder(engine, stretches, every);
  const end = lastUpdateOf(run);
  while (engine.updates < end) {
    engine.train(Math.min(recorder.updatesToNext, end - engine.updates));
    recorder.look();
  }
  const samples = recorder.samples();
  // The last loss is the one that a lesson prints, also where the recorder would not have looked.
  return samples.at(-1)?.update === end ? samples : [...samples, { update: end, loss: engine.loss() }];
}

/** The last update of which a figure is kept. */
export function lastUpdateOf({ figures }: Run): number {
  return Math.max(...[...figures.keys()].map((name) => figureNamed(name)?.update ?? 0));
}

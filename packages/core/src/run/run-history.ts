import { TrainingEngine } from '../training/engine.ts';
import type { Sample } from '../training/loss-history.ts';
import { LossRecorder } from '../training/loss-recorder.ts';
import { figureNamed, type Run } from './run.ts';

/** The losses of a run, from its start to the last update of which a figure is kept. */
export function runHistory(run: Run, stretches: number): readonly Sample[] {
  const engine = new TrainingEngine(run.task);
  const recorder = new LossRecorder(engine, stretches);
  const end = lastUpdateOf(run);
  while (engine.updates < end) {
    engine.train(Math.min(recorder.updatesToNext, end - engine.updates));
    recorder.look();
  }
  return recorder.samples();
}

/** The last update of which a figure is kept. */
export function lastUpdateOf({ figures }: Run): number {
  return Math.max(...[...figures.keys()].map((name) => figureNamed(name)?.update ?? 0));
}

import type { MeasuredRun, RunToMeasure } from '@nudge/core/training/measured-run';
import { LastingTrainer } from './lasting-trainer.ts';
import type { Thread } from './thread.ts';

/** Many trainings that run side by side. */
export interface Sweep {
  /** Resolves when all have run, or `stop` was called; rejects with the first that could not run. */
  readonly done: Promise<void>;
  stop(): void;
}

/**
 * Measures runs on as many threads as the machine has cores.
 *
 * @param onResult told as each run ends, in whatever order: by its place in the list
 * @param threads how many; a whole number from 1
 */
export function sweep(
  runs: readonly RunToMeasure[],
  onResult: (index: number, result: MeasuredRun) => void,
  start: () => Thread,
  threads = navigator.hardwareConcurrency,
): Sweep {
  const waiting = runs.entries();
  let isStopped = false;
  const trainers = Array.from({ length: Math.min(threads, runs.length) }, () => new LastingTrainer(start));
  const end = () => {
    isStopped = true;
    for (const trainer of trainers) trainer.terminate();
  };
  const work = async (trainer: LastingTrainer) => {
    for (const [index, run] of waiting) {
      const result = await trainer.measure(run);
      if (isStopped) return;
      onResult(index, result);
    }
  };
  const done = Promise.all(trainers.map(work))
    .catch((error: unknown) => {
      if (!isStopped) throw error;
    })
    .then(end, (error: unknown) => {
      end();
      throw error;
    });
  return { done, stop: end };
}

import { type Divergence, divergenceAtStart, findDivergence, hasFiniteNumbers } from './divergence.ts';
import { TrainingEngine } from './engine.ts';
import { parameterList } from './parameter-list.ts';
import type { TrainingTask } from './task.ts';

/** A training from start to end, without looking at it in between. */
export interface RunToMeasure {
  readonly task: TrainingTask;
  /** Updates that are made at most: a whole number from 0. */
  readonly updates: number;
  /** Ends after the first epoch with every output on the side of this on which its target lies. `null`: makes all updates. */
  readonly solvedAt: number | null;
}

/** How a training came out. Plain data. */
export interface MeasuredRun {
  readonly updates: number;
  /** The losses of all patterns at the end, added up. */
  readonly loss: number;
  /** Whether it came to an end by `solvedAt`. */
  readonly isSolved: boolean;
  /** As `parameterList` has them. */
  readonly parameters: Float64Array;
  /** The first number that was not finite, or `null`. */
  readonly divergence: Divergence | null;
}

/** Updates between two looks at whether all numbers are finite. */
const STRETCH = 4096;

/** @throws TrainingError for a task that cannot be trained */
export function measureRun({ task, updates, solvedAt }: RunToMeasure): MeasuredRun {
  const engine = new TrainingEngine(task);
  let divergence = divergenceAtStart(engine);
  let isSolved = false;
  while (divergence === null && !isSolved && engine.updates < updates) {
    const checkpoint = engine.checkpoint();
    const end = engine.updates + Math.min(engine.updatesAhead, updates - engine.updates, STRETCH);
    while (!isSolved && engine.updates < end) {
      const step =
        solvedAt === null ? end : engine.updatesPerEpoch - (engine.updates % engine.updatesPerEpoch);
      engine.train(Math.min(step, end - engine.updates));
      isSolved =
        solvedAt !== null && engine.updates % engine.updatesPerEpoch === 0 && engine.isRight(solvedAt);
    }
    if (!hasFiniteNumbers(engine)) divergence = findDivergence(engine, checkpoint);
  }
  return {
    updates: engine.updates,
    loss: engine.loss(),
    isSolved: isSolved && divergence === null,
    parameters: Float64Array.from(parameterList(engine.network().layers)),
    divergence,
  };
}

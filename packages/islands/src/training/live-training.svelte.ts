import { canStartThread, PageTrainer } from './page-trainer.ts';
import { type GivenRun, plainRun, TrainingState } from './training-state.svelte.ts';

/** A training for as long as the island lives that asks for it. */
export interface LiveTraining {
  readonly training: TrainingState;
  /** Whether this browser trains in the background; known once the island is awake. */
  readonly hasWorkers: boolean;
}

/** To be called while an island is set up: what it starts ends with the island. */
export function liveTraining(run: GivenRun, watchable: number): LiveTraining {
  const trainer = new PageTrainer();
  const training = new TrainingState(plainRun(run), watchable, () => trainer.get());
  let hasWorkers = $state(true);
  $effect(() => {
    hasWorkers = canStartThread();
    return () => trainer.terminate();
  });
  return {
    training,
    get hasWorkers() {
      return hasWorkers;
    },
  };
}

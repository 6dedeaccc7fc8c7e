import { countRight } from '@nudge/core/run/right-patterns';
import type { SeedList, Seeds } from '@nudge/core/run/run';
import { seeded } from '@nudge/core/run/seeded';
import { withParameters } from '@nudge/core/training/parameter-list';
import { type Sweep, sweep } from '@nudge/worker/sweep';
import { startThread } from '@nudge/worker/thread';
import type { GivenRun } from '../training/training-state.svelte.ts';

/** Training a run with one seed after the other, on all cores of the machine. */
export class SeedSweep {
  /** One for each seed that has come to its end, in whatever order. */
  results: readonly (number | null)[] = $state.raw([]);
  isRunning = $state(false);
  /** Why it does not run. */
  message = $state('');
  #sweep: Sweep | null = null;

  /** Begins anew. `first` is the first seed, a whole number from 0. */
  async run(
    run: GivenRun,
    { count, updates, untilSolved }: Seeds,
    list: SeedList,
    first: number,
  ): Promise<void> {
    this.stop();
    this.results = [];
    this.message = '';
    this.isRunning = true;
    const parted = Array.from({ length: count }, (_, place) => seeded(run, first + place));
    const runs = parted.map(({ task }) => ({ task, updates, solvedAt: untilSolved ? 0.5 : null }));
    try {
      const started = sweep(
        runs,
        (index, result) => {
          const own = parted[index];
          if (own === undefined) return;
          const network = withParameters(own.task.network, result.parameters);
          const results = {
            solvedAfter: result.isSolved ? result.updates : null,
            right: countRight(network, own.task.data),
            heldOutRight: countRight(network, own.heldOut),
          };
          this.results = [...this.results, results[list]];
        },
        startThread,
      );
      this.#sweep = started;
      await started.done;
      if (this.#sweep === started) this.isRunning = false;
    } catch (error) {
      this.isRunning = false;
      this.message = error instanceof Error ? error.message : String(error);
    }
  }

  stop(): void {
    this.#sweep?.stop();
    this.#sweep = null;
    this.isRunning = false;
  }
}

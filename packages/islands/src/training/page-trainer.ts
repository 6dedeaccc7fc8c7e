import { LastingTrainer } from '@nudge/worker/lasting-trainer';
import type { Trainer } from '@nudge/worker/protocol';
import { canStartThread, startThread } from '@nudge/worker/thread';

export { canStartThread };

/** Who trains for an island: a thread that is started when it is first needed, or the page itself where there are no threads. */
export class PageTrainer {
  #lasting: LastingTrainer | null = null;
  #hand: Promise<Trainer> | null = null;

  async get(): Promise<Trainer> {
    if (canStartThread()) {
      this.#lasting ??= new LastingTrainer(startThread);
      return this.#lasting;
    }
    this.#hand ??= import('@nudge/worker/hand-trainer').then(({ HandTrainer }) => new HandTrainer());
    return this.#hand;
  }

  terminate(): void {
    this.#lasting?.terminate();
  }
}

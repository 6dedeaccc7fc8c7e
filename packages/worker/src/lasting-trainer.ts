import type { Trainer } from './protocol.ts';
import { remoteTrainer } from './remote-trainer.ts';
import type { Thread } from './thread.ts';

/** The thread under a training is gone. The next call starts another one. */
export class ThreadFailure extends Error {
  constructor(reason: string) {
    super(`The thread that trains has ended: ${reason}. Press Play to start again from the beginning.`);
    this.name = 'ThreadFailure';
  }
}

/** How often a thread at work is asked for a sign of life, and how long it may take to give one, in milliseconds. */
export interface Patience {
  readonly every: number;
  readonly longest: number;
}

const PATIENCE: Patience = { every: 1000, longest: 5000 };

interface Living {
  readonly thread: Thread;
  readonly trainer: ReturnType<typeof remoteTrainer>;
  readonly failed: Promise<never>;
  readonly fail: (reason: string) => void;
}

/**
 * A trainer whose thread is started when it is first needed, and anew after it has died: what was asked of a dead one is rejected with a
 * ThreadFailure, never left waiting.
 */
export class LastingTrainer implements Trainer {
  readonly #start: () => Thread;
  readonly #patience: Patience;
  #living: Living | null = null;

  constructor(start: () => Thread, patience = PATIENCE) {
    this.#start = start;
    this.#patience = patience;
  }

  readonly train: Trainer['train'] = (run, onSnapshot) =>
    this.#watched((trainer) => trainer.train(run, onSnapshot));
  readonly measure: Trainer['measure'] = (run) => this.#ask((trainer) => trainer.measure(run));
  readonly step: Trainer['step'] = (updates) => this.#ask((trainer) => trainer.step(updates));
  readonly change: Trainer['change'] = (change) => this.#ask((trainer) => trainer.change(change));
  readonly setPace: Trainer['setPace'] = (pace) => this.#ask((trainer) => trainer.setPace(pace));
  readonly pause: Trainer['pause'] = () => this.#ask((trainer) => trainer.pause());
  readonly resume: Trainer['resume'] = () => this.#ask((trainer) => trainer.resume());
  readonly stop: Trainer['stop'] = () => this.#ask((trainer) => trainer.stop());
  readonly ping: Trainer['ping'] = () => this.#ask((trainer) => trainer.ping());

  /** Ends the thread. What was asked of it is rejected. */
  terminate(): void {
    this.#living?.fail('it was told to');
  }

  #ask<T>(call: (trainer: Trainer) => Promise<T>): Promise<T> {
    const { trainer, failed } = this.#alive();
    return Promise.race([call(trainer), failed]);
  }

  /** As #ask, for what takes long: a thread that gives no sign of life meanwhile has died. */
  async #watched<T>(call: (trainer: Trainer) => Promise<T>): Promise<T> {
    const living = this.#alive();
    let lastSign = performance.now();
    const watch = setInterval(() => {
      if (performance.now() - lastSign > this.#patience.longest) living.fail('it no longer answers');
      void living.trainer.ping().then(() => {
        lastSign = performance.now();
      });
    }, this.#patience.every);
    try {
      return await Promise.race([call(living.trainer), living.failed]);
    } finally {
      clearInterval(watch);
    }
  }

  #alive(): Living {
    if (this.#living !== null) return this.#living;
    const thread = this.#start();
    let reject: (failure: ThreadFailure) => void = () => {};
    const failed = new Promise<never>((_, rejectIt) => {
      reject = rejectIt;
    });
    // Not everybody who starts a thread waits for it.
    failed.catch(() => {});
    const living: Living = {
      thread,
      trainer: remoteTrainer(thread.endpoint),
      failed,
      fail: (reason) => {
        if (this.#living === living) this.#living = null;
        thread.terminate();
        reject(new ThreadFailure(reason));
      },
    };
    thread.onFailure(living.fail);
    this.#living = living;
    return living;
  }
}

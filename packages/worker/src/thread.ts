import type { Endpoint } from 'comlink';

/** A thread to train on. */
export interface Thread {
  readonly endpoint: Endpoint;
  /** Tells when the thread has failed: its script could not be loaded, or it threw what nobody caught. */
  onFailure(listener: (reason: string) => void): void;
  terminate(): void;
}

/** Nothing can be trained in the background here. */
export class NoWorkerError extends Error {
  constructor() {
    super(
      'This browser runs no workers, so nothing trains here in the background. Going step by step works all the same.',
    );
    this.name = 'NoWorkerError';
  }
}

/** Whether this browser can train in the background. */
export function canStartThread(): boolean {
  return typeof Worker !== 'undefined';
}

/** Starts a thread; whoever starts it ends it. @throws NoWorkerError */
export function startThread(): Thread {
  if (!canStartThread()) throw new NoWorkerError();
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return {
    endpoint: worker,
    onFailure: (listener) => {
      // An error event without a message is a script that could not be loaded.
      worker.addEventListener('error', ({ message }) =>
        listener(message || 'its script could not be loaded'),
      );
      worker.addEventListener('messageerror', () => listener('a message could not be read'));
    },
    terminate: () => worker.terminate(),
  };
}

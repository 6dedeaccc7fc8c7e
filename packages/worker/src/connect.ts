import type { Trainer } from './protocol.ts';
import { remoteTrainer } from './remote-trainer.ts';

/** A trainer on a thread of its own. */
export interface Connection {
  readonly trainer: Trainer;
  /** Ends the thread. A training under way is neither resolved nor rejected. */
  readonly terminate: () => void;
}

/** Starts a thread to train on; whoever starts it ends it. */
export function connect(): Connection {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return { trainer: remoteTrainer(worker), terminate: () => worker.terminate() };
}

import { transfer } from 'comlink';
import type { Snapshot } from './protocol.ts';

/** Milliseconds from one snapshot to the next, at least. */
const BETWEEN_SNAPSHOTS = 1000 / 60;

/** Tells snapshots no faster than a screen shows them, and none while the last one has not arrived. */
export class Teller {
  readonly #onSnapshot: (snapshot: Snapshot) => void | Promise<void>;
  #toldAt = -Infinity;
  #underWay: Promise<void> | null = null;

  constructor(onSnapshot: (snapshot: Snapshot) => void | Promise<void>) {
    this.#onSnapshot = onSnapshot;
  }

  /** Tells it if the time has come. */
  tell(snapshot: () => Snapshot): void {
    if (this.#underWay !== null || this.#left() > 0) return;
    // Whoever listens may be gone: then the training ends by itself when it is told to stop.
    this.#send(snapshot()).catch(() => {});
  }

  /** Tells it whatever the time, after those before it. */
  async tellNow(snapshot: Snapshot): Promise<void> {
    await this.#underWay?.catch(() => {});
    await this.#send(snapshot);
  }

  /** Resolves when the next snapshot may be told. */
  async nextTime(): Promise<void> {
    await this.#underWay?.catch(() => {});
    // Messages have their turn in any case. A timer may ring early: then it is wound up again.
    do {
      await new Promise((resolve) => {
        setTimeout(resolve, Math.max(0, this.#left()));
      });
    } while (this.#left() > 0);
  }

  /** Milliseconds until it may tell again. */
  #left(): number {
    return this.#toldAt + BETWEEN_SNAPSHOTS - performance.now();
  }

  async #send(snapshot: Snapshot): Promise<void> {
    this.#toldAt = performance.now();
    const { parameters, gradientNorms, activations, outputs, history } = snapshot;
    const buffers = [parameters, gradientNorms, activations, outputs, history].map(({ buffer }) => buffer);
    const sent = Promise.resolve(this.#onSnapshot(transfer(snapshot, buffers)));
    this.#underWay = sent;
    await sent.finally(() => {
      if (this.#underWay === sent) this.#underWay = null;
    });
  }
}

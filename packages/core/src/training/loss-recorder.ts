import type { TrainingEngine } from './engine.ts';
import { LossHistory, type Sample } from './loss-history.ts';

/**
 * Records the losses of a training: after whole epochs or every so many updates, and less often the longer it goes. So the same training
 * makes the same curve wherever it runs, however fast.
 */
export class LossRecorder {
  readonly #engine: TrainingEngine;
  readonly #history: LossHistory;
  readonly #first: number;

  /**
   * @param stretches of its history at most
   * @param every updates from one loss to the next, while the training is young
   */
  constructor(engine: TrainingEngine, stretches: number, every = engine.updatesPerEpoch) {
    this.#engine = engine;
    this.#first = every;
    this.#history = new LossHistory(stretches);
    this.#add();
  }

  /** How many updates are left to the next one that is recorded. */
  get updatesToNext(): number {
    return this.#every - (this.#engine.updates % this.#every);
  }

  /** Records the loss if this is an update to record. */
  look(): void {
    if (this.#engine.updates % this.#every === 0) this.#add();
  }

  samples(): readonly Sample[] {
    return this.#history.samples();
  }

  get #every(): number {
    return this.#first * this.#history.samplesPerStretch;
  }

  #add(): void {
    this.#history.add(this.#engine.updates, this.#engine.loss());
  }
}

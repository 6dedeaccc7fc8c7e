import { clearLook } from '@nudge/core/training/clear-look';
import { ClearTraining } from '@nudge/core/training/clear-training';
import { LossHistory } from '@nudge/core/training/loss-history';
import { parameterList } from '@nudge/core/training/parameter-list';
import { checkWhole } from '@nudge/core/training/training-error';
import type { Outcome, Run, Snapshot, Trainer } from './protocol.ts';
import { NoWorkerError } from './thread.ts';

/** Stretches of the loss history: steps by hand are few. */
const STRETCHES = 256;

/** A training that goes step by step on the page itself, by propagation: for browsers that run no workers. */
export class HandTrainer implements Trainer {
  #training: ClearTraining | null = null;
  #history = new LossHistory(STRETCHES);
  #tell: (snapshot: Snapshot) => void = () => {};
  #end: (outcome: Outcome) => void = () => {};

  train({ task }: Run, onSnapshot: (snapshot: Snapshot) => void): Promise<Outcome> {
    void this.stop();
    const training = new ClearTraining(task);
    this.#training = training;
    this.#history = new LossHistory(STRETCHES);
    this.#tell = onSnapshot;
    this.#record(training);
    onSnapshot(this.#snapshot(training));
    return new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  async step(updates: number): Promise<void> {
    checkWhole('updates', updates, 1);
    const training = this.#training;
    if (training === null) return;
    for (let update = 0; update < updates; update++) training.update();
    this.#record(training);
    this.#tell(this.#snapshot(training));
  }

  async resume(): Promise<void> {
    throw new NoWorkerError();
  }

  async stop(): Promise<void> {
    if (this.#training !== null) this.#end({ kind: 'stopped', updates: this.#training.updates });
    this.#training = null;
  }

  async pause(): Promise<void> {}

  async change(): Promise<void> {
    throw new NoWorkerError();
  }

  async setPace(): Promise<void> {}

  async measure(): Promise<never> {
    throw new NoWorkerError();
  }

  async ping(): Promise<void> {}

  #record(training: ClearTraining): void {
    this.#history.add(training.updates, training.loss());
  }

  #snapshot(training: ClearTraining): Snapshot {
    const { updates, loss, outputs, gradientNorms, activations } = clearLook(training);
    return {
      updates,
      loss,
      examplesPerSecond: 0,
      isPaused: true,
      parameters: Float64Array.from(parameterList(training.network().layers)),
      gradientNorms: Float64Array.from(gradientNorms),
      activations: Float64Array.from(activations.flatMap((one) => [one.meanOutput, one.meanSlope ?? NaN])),
      outputs: Float64Array.from(outputs.flat()),
      history: Float64Array.from(this.#history.samples().flatMap((sample) => [sample.update, sample.loss])),
    };
  }
}

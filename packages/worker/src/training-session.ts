import {
  type Divergence,
  divergenceAtStart,
  findDivergence,
  hasFiniteNumbers,
} from '@nudge/core/training/divergence';
import { TrainingEngine } from '@nudge/core/training/engine';
import { LossRecorder } from '@nudge/core/training/loss-recorder';
import { parameterList } from '@nudge/core/training/parameter-list';
import type { Run, Snapshot } from './protocol.ts';

/** Stretches of the loss history: as many as a plot has columns that can be told apart. */
const STRETCHES = 256;
/** Milliseconds between two looks at the messages that wait: far below the 100 within which a training has to stop. */
const SLICE = 8;

/** One training as it goes: slices of updates, its loss history, and what to tell of it. */
export class TrainingSession {
  readonly #engine: TrainingEngine;
  readonly #updates: number;
  readonly #recorder: LossRecorder;
  /** Updates a millisecond, as the last slice went. */
  #pace = 0.1;
  #examples = 0;
  /** When it began or went on. */
  #since = performance.now();
  #divergence: Divergence | null;

  /** @throws Error for a task that cannot be trained */
  constructor({ task, updates }: Run) {
    this.#engine = new TrainingEngine(task);
    this.#updates = updates ?? Infinity;
    this.#divergence = divergenceAtStart(this.#engine);
    this.#recorder = new LossRecorder(this.#engine, STRETCHES);
  }

  get engine(): TrainingEngine {
    return this.#engine;
  }

  get divergence(): Divergence | null {
    return this.#divergence;
  }

  get isOver(): boolean {
    return this.#divergence !== null || this.#engine.updates >= this.#updates;
  }

  /** Trains for a few milliseconds, at most so many updates. */
  slice(most: number): void {
    const engine = this.#engine;
    const checkpoint = engine.checkpoint();
    const end = engine.updates + Math.min(most, engine.updatesAhead, this.#updates - engine.updates);
    const start = performance.now();
    let now = start;
    while (engine.updates < end && now - start < SLICE) {
      const count = Math.min(
        this.#recorder.updatesToNext,
        end - engine.updates,
        Math.ceil(this.#pace * SLICE),
      );
      engine.train(count);
      this.#recorder.look();
      now = performance.now();
    }
    const made = engine.updates - checkpoint.updates;
    if (now > start) this.#pace = made / (now - start);
    this.#examples += (made * engine.task.data.inputs.length) / engine.updatesPerEpoch;
    if (!hasFiniteNumbers(engine)) this.#divergence = findDivergence(engine, checkpoint);
  }

  snapshot(isPaused: boolean): Snapshot {
    const engine = this.#engine;
    const seconds = (performance.now() - this.#since) / 1000;
    const speed = seconds === 0 || isPaused ? 0 : this.#examples / seconds;
    return {
      updates: engine.updates,
      loss: engine.loss(),
      examplesPerSecond: speed,
      isPaused,
      parameters: Float64Array.from(parameterList(engine.network().layers)),
      gradientNorms: Float64Array.from(engine.gradient().layers, (layer) =>
        Math.sqrt(parameterList([layer]).reduce((total, slope) => total + slope * slope, 0)),
      ),
      activations: Float64Array.from(
        engine.activations().flatMap(({ meanOutput, meanSlope }) => [meanOutput, meanSlope ?? NaN]),
      ),
      outputs: Float64Array.from(engine.outputs().flat()),
      history: Float64Array.from(this.#recorder.samples().flatMap(({ update, loss }) => [update, loss])),
    };
  }

  /** Forgets how fast it went, as after a pause. */
  forgetSpeed(): void {
    this.#examples = 0;
    this.#since = performance.now();
  }
}

import type { Divergence } from '@nudge/core/training/divergence';
import type { Change } from '@nudge/core/training/engine';
import type { MeasuredRun, RunToMeasure } from '@nudge/core/training/measured-run';
import type { TrainingTask } from '@nudge/core/training/task';

// Everything here is plain data or a typed array: it is copied, or handed over, from one thread to the other.

/** What to train, and for how long. */
export interface Run {
  readonly task: TrainingTask;
  /** Ends after so many updates; `null`: when it is told to. */
  readonly updates: number | null;
  /** Waits for `resume` or `step` before the first update. */
  readonly startsPaused: boolean;
  /** Updates from one snapshot to the next at most, so that a reader can follow; `null`: as many as can be made. */
  readonly pace: number | null;
}

/** How a training is at one moment. */
export interface Snapshot {
  readonly updates: number;
  /** The losses of all patterns, added up. */
  readonly loss: number;
  /** Since the training began or went on. 0 while it waits. */
  readonly examplesPerSecond: number;
  readonly isPaused: boolean;
  /** Weights and biases, as `parameterList` of core has them. */
  readonly parameters: Float64Array<ArrayBuffer>;
  /** The length of the gradient of the batch that comes next, layer by layer. */
  readonly gradientNorms: Float64Array<ArrayBuffer>;
  /** Layer by layer, in turns: the mean output of its units for that batch, and the mean slope of their activation; NaN for softmax. */
  readonly activations: Float64Array<ArrayBuffer>;
  /** What the network says to each pattern, one pattern after the other. */
  readonly outputs: Float64Array<ArrayBuffer>;
  /** Updates and losses so far, in turns: thinned so that no peak is lost. */
  readonly history: Float64Array<ArrayBuffer>;
}

/** How a training ended. */
export type Outcome =
  | { readonly kind: 'finished'; readonly updates: number }
  /** By `stop`, or by another training. */
  | { readonly kind: 'stopped'; readonly updates: number }
  | { readonly kind: 'diverged'; readonly divergence: Divergence };

/** The training that runs apart from the page. */
export interface Trainer {
  /**
   * Trains, in place of what was training before, which ends whatever comes of this.
   *
   * @param onSnapshot told at most 60 times a second, and whenever the training pauses or ends by itself; no more once another training or
   *   `stop` was asked for
   * @throws Error for a task that cannot be trained, before anything runs
   */
  train(run: Run, onSnapshot: (snapshot: Snapshot) => void): Promise<Outcome>;
  /** Waits after the update that is being made. */
  pause(): Promise<void>;
  resume(): Promise<void>;
  /** So many updates of a training that is paused; it is paused again when this resolves. */
  step(updates: number): Promise<void>;
  /** From the next update on. @throws Error for a value out of its range */
  change(change: Change): Promise<void>;
  /** As the `pace` of a run, from now on. */
  setPace(pace: number | null): Promise<void>;
  /** Ends the training, if there is one. */
  stop(): Promise<void>;
  /** A whole training, without a word in between. */
  measure(run: RunToMeasure): Promise<MeasuredRun>;
  /** Answers as soon as the thread can: the sign that it is alive. */
  ping(): Promise<void>;
}

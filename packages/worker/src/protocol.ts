import type { NetworkExample } from '@nudge/core/example';

/** What to train. Like everything here it is plain data, since it is copied from one thread to the other. */
export interface TrainingTask {
  /** As the reader of examples returned it: its one pattern is what every update learns from. */
  readonly example: NetworkExample;
  /** How many updates to make: a whole number from 1. */
  readonly updates: number;
  /** Progress is told after every so many updates, and after the last: a whole number from 1. */
  readonly reportEvery: number;
}

/** How far a training is. */
export interface Progress {
  /** How many updates were made. */
  readonly update: number;
  /** The loss after them. */
  readonly loss: number;
}

/** The training that runs apart from the page. */
export interface Trainer {
  /**
   * Trains, in place of what was training before.
   *
   * @param onProgress told in order of the updates, and no more once another training or `stop` was asked for
   * @returns how far it came: to the last update, unless it was stopped or replaced
   * @throws Error for a task that cannot be run, before anything runs, and at the first number that is not finite
   */
  train(task: TrainingTask, onProgress: (progress: Progress) => void): Promise<Progress>;
  /** Ends the training, if there is one. */
  stop(): Promise<void>;
}

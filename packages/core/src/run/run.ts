import type { Initializer } from '../training/initializer.ts';
import type { TrainingTask } from '../training/task.ts';

/** A training whose figures are kept: a file of docs-content/runs. */
export interface Run {
  /** The file's name without `.json`. */
  readonly id: string;
  readonly title: string;
  /** Where the givens come from: a citation, or `ours`. */
  readonly source: string;
  /** The worked example whose network and pattern it trains, or `null` for one with a network and data of its own. */
  readonly example: string | null;
  readonly task: TrainingTask;
  /** What the starting weights are drawn with, or `null` where they are given. */
  readonly start: Start | null;
  /** Whether it takes so long that only CI runs it again. */
  readonly isLong: boolean;
  /** What it came to, by name: `run.E@10000`. `null` where nothing is recorded yet. */
  readonly figures: ReadonlyMap<string, number | null>;
  /** The hash of the sources that computed the figures, or `null`. */
  readonly engine: string | null;
}

/** How starting weights are drawn. */
export interface Start {
  readonly initializer: Initializer;
  /** From 0 to 2³² − 1. */
  readonly seed: number;
}

/** A figure of a run, taken apart. */
export interface FigureName {
  /** What is told: the losses of all patterns, added up; a parameter; an output; the length of the gradient of all patterns. */
  readonly quantity: string;
  /** The pattern that an output belongs to, from 1. */
  readonly pattern: number;
  /** After how many updates. */
  readonly update: number;
}

/** `run.E@10000`, `run.W13@1`, `run.b3@0`, `run.y5@100`; `run.y5.p2@100` for the second pattern. `null` for anything else. */
export function figureNamed(name: string): FigureName | null {
  const match = /^run\.(E|W\d+(?:,\d+)?|b\d+|y\d+)(?:\.p([1-9]\d*))?@(0|[1-9]\d*)$/.exec(name);
  if (match === null) return null;
  const [, quantity = '', pattern, update] = match;
  if (pattern !== undefined && !quantity.startsWith('y')) return null;
  return { quantity, pattern: Number(pattern ?? 1), update: Number(update) };
}

/** The figure that says after how many updates, at the end of an epoch, every output is on the right side of one half for the first time. */
export const SOLVED = 'run.solved';

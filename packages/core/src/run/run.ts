import type { Dataset } from '../training/dataset.ts';
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
  /** All patterns: those that it learns from, and those that are kept from it. */
  readonly whole: Dataset;
  /** How many patterns are kept from the training, to be asked afterwards; which ones is drawn with the seed of the start. */
  readonly heldOut: number;
  /** The same training from many starts, or `null`. */
  readonly seeds: Seeds | null;
  /** What the starting weights are drawn with, or `null` where they are given. */
  readonly start: Start | null;
  /** Whether it takes so long that only CI runs it again. */
  readonly isLong: boolean;
  /** What it came to, by name: `run.E@10000`. `null` where nothing is recorded yet. */
  readonly figures: ReadonlyMap<string, number | null>;
  /** The hash of the sources that computed the figures, or `null`. */
  readonly engine: string | null;
}

/** The same training with the seeds 1, 2, 3, …, and how it came out with each. */
export interface Seeds {
  readonly count: number;
  /** Updates that are made at most. */
  readonly updates: number;
  /** Whether each ends as soon as every output is on its side of one half, at the end of an epoch; otherwise all updates are made. */
  readonly untilSolved: boolean;
  /** One number for each seed, `null` where there is none; by name, as `SeedList` says. Empty where nothing is recorded yet. */
  readonly lists: ReadonlyMap<SeedList, readonly (number | null)[]>;
}

/** After how many updates it was solved; how many patterns, and how many of those held out, had every output on its side of one half. */
export const seedLists = ['solvedAfter', 'right', 'heldOutRight'] as const;
export type SeedList = (typeof seedLists)[number];

/** How starting weights are drawn. */
export interface Start {
  readonly initializer: Initializer;
  /** From 0 to 2³² − 1. */
  readonly seed: number;
}

/** A figure of a run, taken apart. */
export interface FigureName {
  /** What is told: the losses of all patterns, added up; a parameter; an output; how many patterns are right. */
  readonly quantity: string;
  /** The pattern that an output belongs to, from 1. */
  readonly pattern: number;
  /** After how many updates. */
  readonly update: number;
}

/** `run.E@10000`, `run.W13@1`, `run.b3@0`, `run.y5@100`; `run.y5.p2@100` for the second pattern. `null` for anything else. */
export function figureNamed(name: string): FigureName | null {
  const match = /^run\.(E|W\d+(?:,\d+)?|b\d+|y\d+|right|heldOutRight)(?:\.p([1-9]\d*))?@(0|[1-9]\d*)$/.exec(
    name,
  );
  if (match === null) return null;
  const [, quantity = '', pattern, update] = match;
  if (pattern !== undefined && !quantity.startsWith('y')) return null;
  return { quantity, pattern: Number(pattern ?? 1), update: Number(update) };
}

/** A figure of many seeds, taken apart: `run.seeds.solvedAfter.median`. */
export interface SeedFigureName {
  readonly list: SeedList;
  /** How many have a number; the middle, the least, the most of these numbers; or how many of them are a certain number. */
  readonly what: 'count' | 'median' | 'least' | 'most' | { readonly is: number };
}

/** `run.seeds.solvedAfter.count`, `run.seeds.right.median`, `run.seeds.heldOutRight.is4`. `null` for anything else. */
export function seedFigureNamed(name: string): SeedFigureName | null {
  const [, of, what, number] = /^run\.seeds\.(\w+)\.(?:(count|median|least|most)|is(\d+))$/.exec(name) ?? [];
  const list = seedLists.find((one) => one === of);
  if (list === undefined) return null;
  switch (what) {
    case 'count':
    case 'median':
    case 'least':
    case 'most':
      return { list, what };
    default:
      return { list, what: { is: Number(number) } };
  }
}

/** The figure that says after how many updates, at the end of an epoch, every output is on the right side of one half for the first time. */
export const SOLVED = 'run.solved';

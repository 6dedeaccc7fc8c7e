import type { Finding, Proofreading } from '../proofread.ts';

/** What was found in one lesson. */
export interface LessonReport extends Proofreading {
  /** As whoever asked would name the file, from where they stand. */
  readonly path: string;
  /** How many places were mended before; 0 where nobody asked for it. */
  readonly fixed: number;
}

/** What was found in a list that lessons are held against. */
export interface ListReport {
  readonly path: string;
  readonly findings: readonly Finding[];
}

/** What was found in all that was read. */
export interface BookReport {
  readonly lessons: readonly LessonReport[];
  /** Empty where only some lessons were read: an entry may be used by another. */
  readonly lists: readonly ListReport[];
  /** What is wrong with the number of numbers proved: each says what to do. Empty where only some lessons were read. */
  readonly floor: readonly string[];
}

export function errorsOf({ lessons, lists, floor }: BookReport): number {
  return [...lessons, ...lists].reduce((sum, { findings }) => sum + findings.length, floor.length);
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BookError } from '../book.ts';
import { countKinds, provedOf } from '../number-kinds.ts';
import type { Proofreading } from '../proofread.ts';
import { findingsText } from './findings-text.ts';
import { replaceText } from './lesson-file.ts';
import { type BookReport, errorsOf } from './report.ts';

/** It stands beside the lists of numbers: whoever changes a lesson so that less is proved changes it in the same place. */
export const floorFile = 'docs-content/proofread-floor.json';

/** How much of the book is proved, at least. */
export interface Floor {
  /** Numbers that are calculated again: everything but mentions, numbers of places and declared numbers. */
  readonly proved: number;
  /** Those of them that are held against a quantity or a quoted figure, and not only against the rest of their formula. */
  readonly bound: number;
  /** How many numbers may be declared, at most. */
  readonly mostDeclared: number;
  /** How many statements without a number may stay unread, at most. */
  readonly mostUnread: number;
}

/**
 * Reads the floor.
 *
 * @throws BookError where its file is not right
 */
export function readFloor(root: string): Floor {
  const found = contents(join(root, floorFile));
  if (isFloor(found)) return found;
  const text = found instanceof Error ? found.message : JSON.stringify(found);
  throw new BookError(
    `${floorFile}: expected {"proved": …, "bound": …, "mostDeclared": …, "mostUnread": …} with whole numbers, found ${text}`,
  );
}

/** What falls short of the floor in these lessons, which must be all; each line says what to do. */
export function belowFloor(floor: Floor, lessons: readonly Proofreading[]): readonly string[] {
  const counts = countKinds(lessons.flatMap(({ numbers }) => numbers));
  const { proved, bound } = provedOf(counts);
  const unread = lessons.reduce((sum, lesson) => sum + lesson.unread.length, 0);
  return [
    ...atLeast(floor.proved, proved, 'numbers proved'),
    ...atLeast(floor.bound, bound, 'numbers held against an example or a quoted figure'),
    ...atMost(floor.mostDeclared, counts.declared, 'numbers declared', 'prove some, or write them in words'),
    ...atMost(
      floor.mostUnread,
      unread,
      'statements not read',
      'find them with --json (unread), and write them in another way',
    ),
  ];
}

function atLeast(limit: number, found: number, what: string): readonly string[] {
  if (found >= limit) return [];
  return [
    `${floorFile} error floor  ${what}: ${found}, expected at least ${limit}; look with --list for numbers that are of another kind ` +
      'than they were, and bind them again; where numbers are gone, prove as many others',
  ];
}

function atMost(limit: number, found: number, what: string, remedy: string): readonly string[] {
  return found <= limit
    ? []
    : [`${floorFile} error floor  ${what}: ${found}, expected at most ${limit}; ${remedy}`];
}

/**
 * Moves the floor up to what is proved now, and says so.
 *
 * @throws BookError where that would be lower than it is, or where the book is wrong
 */
export function raiseFloor(root: string, report: BookReport): string {
  const floor = readFloor(root);
  if (errorsOf(report) > 0) {
    throw new BookError(
      `the floor stays at ${floor.proved}: first mend what is wrong\n${findingsText(report)}`,
    );
  }
  const { proved, bound } = provedOf(countKinds(report.lessons.flatMap(({ numbers }) => numbers)));
  if (proved === floor.proved && bound === floor.bound) return `the floor is ${proved} already`;
  replaceText(join(root, floorFile), `${JSON.stringify({ ...floor, proved, bound }, null, 2)}\n`);
  return `the floor rises from ${floor.proved} to ${proved} numbers proved, from ${floor.bound} to ${bound} bound`;
}

/** What a JSON file holds, or why it can't be read. */
function contents(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return error;
  }
}

function isFloor(found: unknown): found is Floor {
  if (typeof found !== 'object' || found === null) return false;
  if (!('proved' in found && 'bound' in found)) return false;
  if (!('mostDeclared' in found && 'mostUnread' in found)) return false;
  return [found.proved, found.bound, found.mostDeclared, found.mostUnread].every(isCount);
}

function isCount(found: unknown): boolean {
  return typeof found === 'number' && Number.isSafeInteger(found) && found >= 0;
}

import { root as siteRoot } from 'astro:config/server';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LessonBook } from '@nudge/proofread/lesson-book';
import { type ProofreadNumber, proofread } from '@nudge/proofread/proofread';

/** A number where a lesson prints it. */
export interface PrintedNumber {
  /** The lesson's file, from the root of the project. */
  readonly path: string;
  readonly number: ProofreadNumber;
  /** Full precision. */
  readonly value: number;
}

const lessons = new LessonBook(fileURLToPath(new URL('../..', siteRoot)));

/**
 * Where a lesson first prints the value of a quantity, as the proofreader finds it.
 *
 * @param lesson PART/LESSON
 * @throws {Error} where the lesson does not print it
 */
export async function printedNumber(lesson: string, quantity: string): Promise<PrintedNumber> {
  const path = `docs-content/lessons/${lesson}.mdx`;
  const text = await readFile(join(lessons.root, path), 'utf8');
  const { numbers } = proofread({ path, text, book: await lessons.open() });
  for (const number of numbers) {
    const { expected: value } = number;
    if (number.kind === 'derived' && number.quantity === quantity && value !== undefined)
      return { path, number, value };
  }
  throw new Error(`${path} does not print ${quantity}.`);
}

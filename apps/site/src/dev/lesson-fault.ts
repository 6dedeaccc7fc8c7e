import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LessonBook } from '@nudge/proofread/lesson-book';
import { proofread } from '@nudge/proofread/proofread';
import type { LessonFault } from './error-page.ts';
import { frontMatterFault } from './front-matter-fault.ts';

/**
 * Why a lesson cannot be shown, and `null` where it can.
 *
 * @param path its file, from the root of the project
 * @param compile makes a module of the file, and throws where that fails
 */
export async function lessonFault(
  path: string,
  lessons: LessonBook,
  compile: (file: string) => Promise<unknown>,
): Promise<LessonFault | null> {
  const file = join(lessons.root, path);
  const text = await readFile(file, 'utf8');
  try {
    await compile(file);
    const message = frontMatterFault(text);
    return message === null ? null : { path, message, line: 1, column: 1 };
  } catch (error) {
    // The proofreader says best what is no Markdown of ours.
    const { findings } = proofread({ path, text, book: await lessons.open() });
    const unparsable = findings.find(({ kind }) => kind === 'unparsable-lesson');
    return unparsable === undefined ? { path, ...described(error) } : { path, ...unparsable };
  }
}

/** Our own errors begin with the place, `FILE:12:3 reason`; those of MDX have it beside the message. */
function described(error: unknown): Omit<LessonFault, 'path'> {
  const message = error instanceof Error ? error.message : String(error);
  const own = /^(?:.*?\.mdx):(\d+):(\d+) ([\s\S]*)$/.exec(message);
  if (own !== null) return { line: Number(own[1]), column: Number(own[2]), message: own[3] ?? '' };
  return { line: numberIn(error, 'line'), column: numberIn(error, 'column'), message };
}

function numberIn(error: unknown, field: 'line' | 'column'): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const value: unknown = Reflect.get(error, field) ?? Reflect.get(Object(Reflect.get(error, 'loc')), field);
  return typeof value === 'number' ? value : undefined;
}

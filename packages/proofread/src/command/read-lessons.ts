import { join, relative, resolve } from 'node:path';
import { type Book, openBook } from '../book.ts';
import { mend } from '../fix.ts';
import { proofread } from '../proofread.ts';
import { proofreadBook } from '../proofread-book.ts';
import { belowFloor, readFloor } from './floor.ts';
import { readText, replaceText } from './lesson-file.ts';
import type { BookReport, LessonReport } from './report.ts';

/**
 * Proofreads some lessons.
 *
 * @param root folder of the project
 * @param files from where the command stands
 * @param fix mends them first, as far as it is certain how
 * @throws CommandError where a file can't be read or written
 */
export async function readSome(root: string, files: readonly string[], fix: boolean): Promise<BookReport> {
  return { lessons: readLessons(eachOnce(files), await openBook(root), fix), lists: [], floor: [] };
}

/** Proofreads all lessons, the lists they are held against, and the floor. */
export async function readAll(root: string, fix: boolean): Promise<BookReport> {
  const fromHere = (path: string) => relative(process.cwd(), join(root, path));
  const fixed = fix ? await mendAll(root, fromHere) : new Map<string, number>();
  const { lessons, lists } = await proofreadBook(root);
  return {
    lessons: lessons.map(({ path, ...reading }) => {
      const file = fromHere(path);
      return { path: file, fixed: fixed.get(file) ?? 0, ...reading };
    }),
    lists: lists.map(({ path, findings }) => ({ path: fromHere(path), findings })),
    floor: belowFloor(readFloor(root), lessons),
  };
}

/** How many places were mended, by lesson. */
async function mendAll(
  root: string,
  fromHere: (path: string) => string,
): Promise<ReadonlyMap<string, number>> {
  const book = await openBook(root);
  const files = book.lessons.map(({ path }) => fromHere(path));
  return new Map(readLessons(files, book, true).map(({ path, fixed }) => [path, fixed]));
}

/** No file is written before all have been read. */
function readLessons(files: readonly string[], book: Book, fix: boolean): readonly LessonReport[] {
  const lessons = files.map((path) => ({ path, text: readText(path) }));
  const readings = lessons.map(({ path, text }) => {
    // The whole path: a lesson of the book is known by it, wherever the command stands.
    const read = (text: string) => proofread({ path: resolve(path), text, book });
    if (!fix) return { path, text, mended: { text, count: 0, reading: read(text) } };
    return { path, text, mended: mend(text, read) };
  });
  for (const { path, text, mended } of readings) if (mended.text !== text) replaceText(path, mended.text);
  return readings.map(({ path, mended }) => ({ path, fixed: mended.count, ...mended.reading }));
}

/** Each file once, whatever it was called the second time. */
function eachOnce(files: readonly string[]): readonly string[] {
  return [...new Map(files.toReversed().map((file) => [resolve(file), file])).values()].toReversed();
}

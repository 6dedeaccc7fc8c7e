import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Book, openBook } from './book.ts';
import { declaredNumbersFile } from './lists/declared-numbers.ts';
import { quotedFiguresFile } from './lists/quoted-figures.ts';
import { type Finding, type Place, type Proofreading, proofread } from './proofread.ts';

/** A lesson, or a list of numbers, and what was found in it. */
export interface FileProofreading extends Proofreading {
  /** Below the folder of the project, with slashes. */
  readonly path: string;
}

/** What was found in a whole book. */
export interface BookProofreading {
  readonly lessons: readonly FileProofreading[];
  /** Lists with entries that no lesson uses; they have findings and nothing else. */
  readonly lists: readonly FileProofreading[];
}

/** A file of a lesson. */
export interface LessonText {
  readonly path: string;
  readonly text: string;
}

/**
 * Reads a project and proofreads every lesson of it, and then the lists: an entry that no lesson uses is a finding.
 *
 * @param root folder of the project, with docs-content in it
 * @throws ExampleError, ListError or BookError that names the file that is not right
 */
export async function proofreadBook(root: string): Promise<BookProofreading & { readonly book: Book }> {
  const book = await openBook(root);
  const lessons = await Promise.all(
    book.lessons.map(async ({ path }) => ({ path, text: await readFile(join(root, path), 'utf8') })),
  );
  return { book, ...proofreadTexts(lessons, book) };
}

/**
 * Proofreads all lessons of a book, and its lists.
 *
 * @param lessons every lesson there is: an entry that none of these uses is a finding
 */
export function proofreadTexts(lessons: readonly LessonText[], book: Book): BookProofreading {
  const read = lessons.map(({ path, text }) => ({ path, ...proofread({ path, text, book }) }));
  const unused = unusedEntries(book, read);
  const lists = [...new Set(unused.map(({ path }) => path))].map((path) => ({
    ...NOTHING,
    path,
    findings: unused.filter((one) => one.path === path).map(findingOf),
  }));
  return { lessons: read, lists };
}

/** An entry of a list that no lesson uses. */
interface UnusedEntry {
  /** The list. */
  readonly path: string;
  readonly place: Place;
  /** What it is called. */
  readonly entry: string;
}

function unusedEntries(book: Book, lessons: readonly Proofreading[]): readonly UnusedEntry[] {
  const used = new Set(
    lessons.flatMap(({ numbers }) => numbers.map(({ kind, entry }) => `${kind} ${entry}`)),
  );
  return [
    ...book.declared
      .filter(({ text }) => !used.has(`declared ${text}`))
      .map(({ text, place }) => ({ path: declaredNumbersFile, place, entry: text })),
    ...book.quoted
      .filter(({ id }) => !used.has(`quoted ${id}`))
      .map(({ id, place }) => ({ path: quotedFiguresFile, place, entry: id })),
  ];
}

function findingOf({ place, entry }: UnusedEntry): Finding {
  const message = `no lesson uses “${entry}” any more: take it out`;
  return { ...place, kind: 'unused-entry', severity: 'error', message };
}

const NOTHING: Proofreading = { numbers: [], findings: [], notes: [], unread: [] };

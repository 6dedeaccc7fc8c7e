import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import type { Book } from '@nudge/proofread/book';
import { formatFinding } from '@nudge/proofread/format-finding';
import type { LessonBook } from '@nudge/proofread/lesson-book';
import { type Proofreading, proofread } from '@nudge/proofread/proofread';
import type { VFile } from 'vfile';

/** A lesson as the proofreader has read it; offsets are into `text`, and so are the positions of its tree. */
export interface ReadLesson extends Pick<Proofreading, 'numbers' | 'notes' | 'findings'> {
  /** Of its file, from the root of the project. */
  readonly path: string;
  readonly text: string;
  readonly book: Book;
}

declare module 'vfile' {
  interface DataMap {
    readLesson: ReadLesson;
  }
}

/**
 * Has a lesson proofread before anything else, so that what is printed of a number is what was found out about it. A build with
 * a finding has been refused by then; while a lesson is being written, findings are told in the terminal.
 */
export function remarkProofread(lessons: LessonBook) {
  return async (_tree: unknown, file: VFile) => {
    // The file as Markdown gets it has blanks in place of its front matter.
    const text = await readFile(file.path, 'utf8');
    const path = relative(lessons.root, file.path).replaceAll(sep, '/');
    const book = await lessons.open();
    const { numbers, notes, findings } = proofread({ path, text, book });
    for (const finding of findings) console.warn(formatFinding(path, finding));
    file.data.readLesson = { path, text, book, numbers, notes, findings };
  };
}

/** What the proofreader has found in a lesson. */
export function readLessonOf({ data }: VFile): ReadLesson {
  const { readLesson } = data;
  if (readLesson === undefined) throw new Error('remarkProofread has to come before the plugins that use it');
  return readLesson;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBook } from '../book.ts';
import { type SoundLesson, soundLesson } from './lesson-case.ts';

/**
 * The lessons of the book, proofread as they are.
 *
 * @param root folder of the project
 */
export async function bookLessons(root: string): Promise<readonly SoundLesson[]> {
  const book = await openBook(root);
  return book.lessons.map(({ path }) => soundLesson(path, readFileSync(join(root, path), 'utf8'), book));
}

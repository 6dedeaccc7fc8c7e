import { notations } from '@nudge/core/notation/notations';
import { type Book, BookError } from './book.ts';
import { readFrontMatter } from './lesson/front-matter.ts';
import { LessonError } from './lesson/lesson.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * What the symbols of a lesson's examples stand for, in every notation that can write them: the lesson's own notation first.
 *
 * @param text the lesson
 */
export function vocabulariesOf(text: string, book: Book): readonly Vocabulary[] {
  const { examples, notation } = headOf(text);
  const names = new Set([...(notation === null ? [] : [notation]), ...notations.map(({ name }) => name)]);
  return examples.flatMap((example) => [...names].flatMap((name) => vocabularyIn(book, example, name)));
}

/** The values of a lesson's quantities by the ids it calls them: `y5` of its own example, `picture-story.y5` of another. */
export function quantityValues(text: string, book: Book): ReadonlyMap<string, number> {
  const vocabularies = vocabulariesOf(text, book);
  const values = new Map<string, number>();
  for (const { example, quantities } of vocabularies.toReversed()) {
    for (const { id, value } of quantities.values()) {
      values.set(`${example}.${id}`, value);
      if (example === vocabularies[0]?.example) values.set(id, value);
    }
  }
  return values;
}

/** A lesson that can't be read names nothing. */
function headOf(text: string): Pick<ReturnType<typeof readFrontMatter>, 'examples' | 'notation'> {
  try {
    return readFrontMatter(text);
  } catch (error) {
    if (!(error instanceof LessonError)) throw error;
    return { examples: [], notation: null };
  }
}

/** Not every notation can write every example. */
function vocabularyIn(book: Book, example: string, notation: string): readonly Vocabulary[] {
  try {
    return [book.vocabulary(example, notation)];
  } catch (error) {
    if (!(error instanceof BookError)) throw error;
    return [];
  }
}

import type { Lesson } from './outline.ts';

/**
 * The lessons that a lesson says it builds on.
 *
 * @param lessons all of the book, in reading order
 * @throws {Error} where one does not exist or comes later
 */
export function neededLessons(lesson: Lesson, lessons: readonly Lesson[]): readonly Lesson[] {
  const here = lessons.indexOf(lesson);
  return lesson.needs.map((id) => {
    const at = lessons.findIndex((one) => one.id === id);
    const needed = lessons[at];
    if (needed === undefined)
      throw new Error(
        `${lesson.id} needs ${id}, and there is no such lesson. Name one by its folder and file: ${lessons[0]?.id}.`,
      );
    if (at >= here) throw new Error(`${lesson.id} needs ${id}, which does not come before it in the book.`);
    return needed;
  });
}

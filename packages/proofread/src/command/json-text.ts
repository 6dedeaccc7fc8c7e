import { countKinds } from '../number-kinds.ts';
import { type BookReport, errorsOf } from './report.ts';

/** Everything that was found, as JSON. */
export function jsonText(report: BookReport): string {
  const { lessons, lists, floor } = report;
  const numbers = lessons.flatMap((lesson) => lesson.numbers);
  const sum = (of: (lesson: BookReport['lessons'][number]) => number) =>
    lessons.reduce((total, lesson) => total + of(lesson), 0);
  return `${JSON.stringify(
    {
      files: lessons,
      lists,
      floor,
      totals: {
        files: lessons.length,
        numbers: numbers.length,
        kinds: countKinds(numbers),
        errors: errorsOf(report),
        notes: sum(({ notes }) => notes.length),
        unread: sum(({ unread }) => unread.length),
        fixed: sum(({ fixed }) => fixed),
      },
    },
    null,
    1,
  )}\n`;
}

import { findingKinds } from '../finding-kinds.ts';
import { formatFinding } from '../format-finding.ts';
import { countKinds, kindsIn } from '../number-kinds.ts';
import { counted } from './counted.ts';
import { type BookReport, errorsOf } from './report.ts';

/** What is wrong, one finding a line; then what to do about each kind; then what was read. */
export function findingsText(report: BookReport): string {
  const paragraphs = [findingLines(report), remedyLines(report), summaryLines(report)];
  return `${paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** How many numbers of each kind, how many errors. */
export function summaryLines(report: BookReport): readonly string[] {
  const { lessons } = report;
  const numbers = lessons.flatMap((lesson) => lesson.numbers);
  const kinds = kindsIn(countKinds(numbers)).map(([kind, count]) => `${count} ${kind}`);
  const unread = lessons.reduce((sum, lesson) => sum + lesson.unread.length, 0);
  const fixed = lessons.filter((lesson) => lesson.fixed > 0);
  const places = fixed.reduce((sum, lesson) => sum + lesson.fixed, 0);
  return [
    ...(places > 0 ? [`fixed ${counted(places, 'place')} in ${counted(fixed.length, 'lesson')}`] : []),
    [
      counted(lessons.length, 'lesson'),
      counted(numbers.length, 'number') + (kinds.length > 0 ? ` (${kinds.join(', ')})` : ''),
      ...(unread > 0 ? [`${counted(unread, 'statement')} without a number not read`] : []),
      counted(errorsOf(report), 'error'),
    ].join(', '),
  ];
}

function findingLines({ lessons, lists, floor }: BookReport): readonly string[] {
  return [
    ...[...lessons, ...lists].flatMap(({ path, findings }) =>
      findings.map((finding) => formatFinding(path, finding)),
    ),
    ...floor,
  ];
}

function remedyLines({ lessons, lists }: BookReport): readonly string[] {
  const found = new Set([...lessons, ...lists].flatMap(({ findings }) => findings.map(({ kind }) => kind)));
  return Object.entries(findingKinds)
    .filter(([kind]) => [...found].some((one) => one === kind))
    .map(([kind, { remedy }]) => `${kind}: ${remedy}`);
}

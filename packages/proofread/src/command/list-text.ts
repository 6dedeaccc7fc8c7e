import type { BookReport } from './report.ts';

/** Every number, one a line, in columns separated by tabs: place, kind, printed, quantity, expected. A lack is a `-`. */
export function listText({ lessons }: BookReport): string {
  return lessons
    .flatMap(({ path, numbers }) =>
      numbers.map(({ line, column, kind, printed, quantity, expected }) =>
        [
          `${path}:${line}:${column}`,
          kind,
          printed.replace(/\s+/g, ' '),
          quantity ?? '-',
          expected === undefined ? '-' : String(expected),
        ].join('\t'),
      ),
    )
    .map((row) => `${row}\n`)
    .join('');
}

import { ascii, formatDecimals } from '@nudge/core/number-format';
import type { ExpectedLine } from './expected-lines.ts';
import { printedLines } from './printed-lines.ts';

/** As many decimals as every listing prints. */
const DECIMALS = 6;

/** What is wrong with what a listing printed, one sentence for each line that is; none where every digit is right. */
export function complaintsAbout(output: string, expected: readonly ExpectedLine[]): readonly string[] {
  const printed = printedLines(output);
  const due = expected.map(({ label, values }) => ({
    label,
    numbers: values.map((value) => ascii(formatDecimals(value, DECIMALS))),
  }));
  const complaints = due.flatMap(({ label, numbers }, place) => {
    const line = printed[place];
    const found = line === undefined ? 'nothing' : `${line.label} = ${line.numbers.join(' ')}`;
    const wanted = `${label} = ${numbers.join(' ')}`;
    return found === wanted ? [] : [`line ${place + 1}: expected ${wanted}, found ${found}`];
  });
  const more = printed.slice(due.length).map(({ label }) => `a line too many: ${label}`);
  return [...complaints, ...more];
}

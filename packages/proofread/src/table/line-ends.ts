import type { Cell } from '../lesson/lesson.ts';
import { globalId, type PartReport, type Setting } from '../lesson/setting.ts';
import { type Bare, bareNumber } from './bare-number.ts';
import { type Heading, nothing } from './heading.ts';

/** The columns of a table of lines that say from which unit to which. */
export type EndColumns = readonly [from: number, to: number];

/** Finds columns called "from" and "to"; `null` where there are none. */
export function endColumns(columns: readonly Heading[]): EndColumns | null {
  const from = columns.findIndex(({ text }) => /^(from|sender|source)\b/i.test(text));
  const to = columns.findIndex(({ text }) => /^(to|receiver|destination)\b/i.test(text));
  return from < 0 || to < 0 ? null : [from, to];
}

/** The weight on the line that a row is about, as a heading; `null` where there is no such line. */
export function lineBetween(
  ends: EndColumns,
  row: readonly Cell[],
  headings: readonly Heading[],
  setting: Setting,
): Heading | null {
  const [from = '', to = ''] = ends.map((at) => {
    const cell = row[at];
    const bare = cell === undefined ? null : bareNumber(cell);
    return String(headings[at]?.unit ?? bare?.plain ?? '');
  });
  const id = [`W${from}${to}`, `W${from},${to}`].find((one) => setting.vocabulary.quantities.has(one));
  return id === undefined ? null : { ...nothing, ids: [id], text: `from ${from} to ${to}` };
}

/** What is wrong where a row names another weight than that between its two units. */
export function otherLine(
  line: Heading | null,
  ends: EndColumns,
  row: readonly Cell[],
  headings: readonly Heading[],
  setting: Setting,
): PartReport {
  const at = headings.findIndex(({ ids: [id = ''] }, i) => !ends.includes(i) && /^W\d/.test(id));
  const [id, other] = headings[at]?.ids ?? [];
  const span = row[at]?.parts[0]?.span ?? row[at]?.span;
  const due = line?.ids[0];
  if (span === undefined || id === undefined || other !== undefined || due === undefined || due === id)
    return { numbers: [], findings: [] };
  const text = (one: string) => setting.vocabulary.quantities.get(one)?.symbolText ?? one;
  const message = `the weight ${line?.text ?? ''} is ${text(due)}, and not ${text(id)}`;
  return {
    numbers: [],
    findings: [{ kind: 'unknown-quantity', span, message, printed: text(id), expected: text(due) }],
  };
}

/** A bare number in such a column: a unit. */
export function unitNamed({ printed, plain, span }: Bare, setting: Setting): PartReport {
  if (setting.vocabulary.quantities.has(`y${plain}`) || setting.vocabulary.quantities.has(`x${plain}`)) {
    const quantity = globalId(`unit.${plain}`, setting);
    return { numbers: [{ span, printed, kind: 'mention', quantity }], findings: [] };
  }
  const message = `there is no unit ${plain}`;
  return { numbers: [], findings: [{ kind: 'unknown-quantity', span, printed, message }] };
}

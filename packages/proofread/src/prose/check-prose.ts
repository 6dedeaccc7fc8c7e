import type { MappedText } from '../lesson/mapped-text.ts';
import type { PartReport, Setting } from '../lesson/setting.ts';
import { uncovered } from '../lesson/uncovered.ts';
import type { DeclaredNumber } from '../lists/declared-numbers.ts';
import type { Span } from '../tex/tex-node.ts';
import { readCounts } from './counts.ts';
import { readFormulas } from './formulas.ts';
import { readLeftovers } from './leftovers.ts';
import { readLines } from './lines.ts';
import { readMentions } from './mentions.ts';
import { readMultiples } from './multiples.ts';
import { formulasOf, type ProseContext, valuesOf } from './prose-context.ts';
import { found, type Reading } from './reading.ts';
import { readReferences } from './references.ts';
import { readSaidOf } from './said-of.ts';
import { readShapes } from './shapes.ts';
import { readUnitCounts } from './unit-counts.ts';

/** Stands for what has been read already. */
const READ = '\uFFFC';

/**
 * Reads the numbers of a text, one rule after the other; each leaves what it has read to no other.
 *
 * @param skip stretches of the text that have been read elsewhere
 */
export function checkProse(
  text: MappedText,
  setting: Setting,
  context: ProseContext,
  skip: readonly Span[] = [],
): PartReport {
  const readings = readProse(text, setting, context, skip);
  const located = <T extends { readonly span: Span }>(one: T): T => ({ ...one, span: text.locate(one.span) });
  return {
    numbers: readings.flatMap(({ numbers }) => numbers.map(located)),
    findings: readings.flatMap(({ findings }) => findings.map(located)),
    unread: readings.flatMap(({ unread = [] }) => unread.map((span) => text.locate(span))),
    defined: readings.flatMap(({ defined = [] }) => defined.map(located)),
  };
}

function readProse(
  whole: MappedText,
  setting: Setting,
  { numbered, source }: ProseContext,
  skip: readonly Span[],
): readonly Reading[] {
  const [formulaAt, valueAt] = [formulasOf(whole, source), valuesOf(whole, source)];
  const rules: readonly ((text: string) => readonly Reading[])[] = [
    (text) => readDeclared(text, setting.book.declared),
    (text) => readReferences(text, numbered),
    (text) => readUnitCounts(text, setting),
    (text) => readCounts(text, setting),
    (text) => readMultiples(text, setting, formulaAt),
    (text) => readShapes(text, setting, formulaAt),
    (text) => readLines(text, setting, formulaAt),
    (text) => readMentions(text, setting),
    (text) => readSaidOf(text, setting, formulaAt, valueAt),
    (text) => readFormulas(text, setting, formulaAt),
    (text) => readLeftovers(text, setting),
  ];
  let text = blanked(whole.text, skip);
  const all: Reading[] = [];
  for (const rule of rules) {
    const readings = rule(text);
    all.push(...readings);
    text = blanked(
      text,
      readings.flatMap(({ numbers, findings, span }) => [
        span,
        ...[...numbers, ...findings].map((one) => one.span),
      ]),
    );
  }
  return all;
}

function readDeclared(text: string, declared: readonly DeclaredNumber[]): readonly Reading[] {
  return declared.flatMap((entry) => {
    const words = entry.text.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${words.join('\\s+')}(?![\\p{L}\\p{N}]|[.,]\\d)`, 'gu');
    return [...text.matchAll(pattern)].flatMap(({ 0: occurrence, index }) =>
      uncovered(occurrence, []).map(({ start, end }) =>
        found({
          span: { start: index + start, end: index + end },
          printed: occurrence.slice(start, end),
          kind: 'declared',
          entry: entry.text,
        }),
      ),
    );
  });
}

function blanked(text: string, spans: readonly Span[]): string {
  const ordered = spans.toSorted((one, other) => one.start - other.start);
  let result = '';
  let at = 0;
  for (const { start, end } of ordered) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    result += text.slice(at, from) + READ.repeat(end - from);
    at = end;
  }
  return result + text.slice(at);
}

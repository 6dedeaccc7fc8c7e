import type { ReadStatement } from '../chain/chain.ts';
import type { Report } from '../chain/check-chain.ts';
import type { Statement } from '../chain/statement.ts';
import type { Located } from '../finding.ts';
import type { Span } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { entryStatements } from './entry-statements.ts';
import type { GridSource } from './grid-context.ts';

/** Holds what a statement says of one entry. */
export type CheckEntry = (read: ReadStatement, vocabulary: Vocabulary, tex: string) => Report;

/** What a check of arrays reads from, and how it checks an entry. */
export interface ArraySource extends GridSource {
  readonly checkEntry: CheckEntry;
}

/** What a check of all entries found. */
export interface EntriesReport extends Report {
  /** True where nothing but symbols and constants is printed. */
  readonly isInSymbols: boolean;
}

/**
 * Checks a statement about arrays entry by entry.
 *
 * @throws UnreadableError
 * @throws ShapeError
 */
export function checkEntries(statement: Statement, source: ArraySource): EntriesReport {
  const { vocabulary, tex, checkEntry } = source;
  const isLone = statement.relations.length === 0;
  const entries = entryStatements(statement, source);
  const reports = entries.map(({ read, place }) =>
    // Alone, symbols are only named.
    isLone && read.chains.every(({ sides }) => sides.every(({ kind }) => kind === 'symbols'))
      ? { numbers: [], findings: [] }
      : located(checkEntry(read, vocabulary, tex), place),
  );
  return {
    numbers: reports.flatMap(({ numbers }) => numbers).filter(({ span }) => span.end > span.start),
    findings: onePerMistake(reports.flatMap(({ findings }) => findings)),
    notes: reports.flatMap(({ notes = [] }) => notes),
    isInSymbols: entries.every(({ read }) =>
      read.chains.every(({ sides }) =>
        sides.every(({ kind, term }) => kind === 'symbols' && term.kind !== 'numeral'),
      ),
    ),
  };
}

function located(report: Report, place: string | null): Report {
  if (place === null) return report;
  const findings = report.findings.map((finding) =>
    finding.kind === 'wrong-formula' ? { ...finding, message: `in ${place}, ${finding.message}` } : finding,
  );
  return { ...report, findings };
}

/** One finding for each place, none around another that says it more closely, and one for all numbers that nothing holds. */
function onePerMistake(findings: readonly Located[]): readonly Located[] {
  const first = findings.filter(
    ({ kind, span }, i) =>
      findings.findIndex(
        (other) => other.kind === kind && (kind === 'unproved-number' || isSameSpan(other.span, span)),
      ) === i,
  );
  const digits = first.filter(({ kind }) => kind === 'wrong-digit');
  return first.filter(
    ({ kind, span: { start, end } }) =>
      kind !== 'wrong-formula' || !digits.some(({ span }) => span.start >= start && span.end <= end),
  );
}

function isSameSpan(one: Span, other: Span): boolean {
  return one.start === other.start && one.end === other.end;
}

import type { CheckedNumber, FindingKind, Located } from '../finding.ts';
import type { Span } from '../tex/tex-node.ts';
import type { LocatedNote, PartReport } from './setting.ts';

/** Said of names, which mean nothing where the example is not known. */
const ABOUT_NAMES: ReadonlySet<FindingKind> = new Set([
  'unknown-quantity',
  'unproved-number',
  'unreadable-formula',
]);

/** Everything that was found in a lesson. */
export interface LessonReport {
  readonly numbers: readonly CheckedNumber[];
  readonly findings: readonly Located[];
  readonly notes: readonly LocatedNote[];
  readonly unread: readonly Span[];
}

/** Collects what the checks of the parts of a lesson find. */
export class Desk {
  readonly #numbers: CheckedNumber[] = [];
  readonly #findings: Located[] = [];
  readonly #notes: LocatedNote[] = [];
  readonly #unread: Span[] = [];

  add({ numbers, findings, notes = [], unread = [] }: PartReport): void {
    this.#numbers.push(...numbers);
    this.#findings.push(...findings);
    this.#notes.push(...notes);
    this.#unread.push(...unread);
  }

  /** The same for a part whose example is not known. */
  addNameless(report: PartReport): void {
    this.add({ ...report, findings: report.findings.filter(({ kind }) => !ABOUT_NAMES.has(kind)) });
  }

  /** In order; of numbers inside each other the larger one, of findings of a kind in one place the first. */
  report(): LessonReport {
    return {
      numbers: outermost(this.#numbers),
      findings: [...new Map(this.#findings.toReversed().map((one) => [keyOf(one), one])).values()].toSorted(
        (one, other) => one.span.start - other.span.start,
      ),
      notes: this.#notes.toSorted((one, other) => one.span.start - other.span.start),
      unread: this.#unread.toSorted((one, other) => one.start - other.start),
    };
  }
}

function keyOf({ kind, span }: Located): string {
  return `${kind} ${span.start} ${span.end}`;
}

function outermost(numbers: readonly CheckedNumber[]): readonly CheckedNumber[] {
  const ordered = numbers.toSorted(
    (one, other) => one.span.start - other.span.start || other.span.end - one.span.end,
  );
  const kept: CheckedNumber[] = [];
  let end = 0;
  for (const number of ordered) {
    if (number.span.start < end) continue;
    kept.push(number);
    end = number.span.end;
  }
  return kept;
}

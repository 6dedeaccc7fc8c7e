import { type Book, BookError } from './book.ts';
import { checkFormula } from './check-formula.ts';
import { checkValue } from './check-value.ts';
import type { CheckedNumber, FindingKind, Located, NumberKind } from './finding.ts';
import type { Lesson } from './lesson/lesson.ts';
import { LessonError } from './lesson/lesson.ts';
import { readLesson } from './lesson/lesson-reader.ts';
import { LinesOf } from './lines-of.ts';
import type { Span } from './tex/tex-node.ts';
import { noVocabulary, type Vocabulary } from './vocabulary.ts';

/** A stretch of a lesson: offsets into its text, the end not included; line and column of the start, counted from 1. */
export interface Place extends Span {
  readonly line: number;
  readonly column: number;
}

/** A number of a lesson that was checked, right or wrong. */
export interface ProofreadNumber extends Place {
  readonly printed: string;
  readonly kind: NumberKind;
  readonly quantity?: string;
  /** Full precision. */
  readonly expected?: number;
}

/** Something wrong in a lesson. */
export interface Finding extends Place {
  readonly kind: FindingKind;
  readonly severity: 'error';
  /** What is the case, in one sentence. */
  readonly message: string;
  readonly printed?: string;
  readonly expected?: string;
  /** What should stand in the place of the stretch. */
  readonly fix?: string;
}

export interface Proofreading {
  readonly numbers: readonly ProofreadNumber[];
  readonly findings: readonly Finding[];
  /** Statements that make a claim which was not checked: general ones, about any network. */
  readonly unread: readonly Place[];
}

/**
 * Holds the numbers of a lesson against its worked example: every chain of equalities in its formulas, and every `:v[…]{of=…}`.
 *
 * @param text the lesson as its file has it
 * @param path of the file, to name it in a finding about the whole lesson
 */
export function proofread({ path, text, book }: { path: string; text: string; book: Book }): Proofreading {
  const lines = new LinesOf(text);
  const finding = (located: Located): Finding => {
    const { span, ...complaint } = located;
    return { ...lines.place(span), severity: 'error', ...complaint };
  };
  try {
    return check(readLesson(text), book, lines, finding);
  } catch (error) {
    if (!(error instanceof LessonError)) throw error;
    const message = `${path} can't be read: ${error.message}`;
    return {
      numbers: [],
      findings: [finding({ kind: 'unparsable-lesson', message, span: error.span })],
      unread: [],
    };
  }
}

function check(
  lesson: Lesson,
  book: Book,
  lines: LinesOf,
  finding: (located: Located) => Finding,
): Proofreading {
  const findings: Located[] = [];
  const numbers: CheckedNumber[] = [];
  const unread: Span[] = [];
  const vocabulary = vocabularyFor(lesson, book, findings);
  if (vocabulary === null) return { numbers: [], findings: findings.map(finding), unread: [] };
  for (const formula of lesson.formulas) {
    const report = checkFormula(formula.text, vocabulary);
    const located = <T extends { readonly span: Span }>(found: T): T => ({
      ...found,
      span: formula.locate(found.span),
    });
    numbers.push(...report.numbers.map(located));
    findings.push(...report.findings.map(located));
    unread.push(...report.unread.map((span) => formula.locate(span)));
  }
  for (const value of lesson.values) {
    const report = checkValue(value, vocabulary);
    numbers.push(...report.numbers);
    findings.push(...report.findings);
  }
  const byPlace = (one: Span, other: Span) => one.start - other.start;
  return {
    numbers: numbers.map(({ span, ...number }) => ({ ...lines.place(span), ...number })).toSorted(byPlace),
    findings: findings.map(finding).toSorted(byPlace),
    unread: unread.map((span) => lines.place(span)).toSorted(byPlace),
  };
}

function vocabularyFor(lesson: Lesson, book: Book, findings: Located[]): Vocabulary | null {
  if (lesson.example === null) return noVocabulary;
  try {
    return book.vocabulary(lesson.example, lesson.notation ?? undefined);
  } catch (error) {
    if (!(error instanceof BookError)) throw error;
    findings.push({ kind: 'unknown-example', message: error.message, span: lesson.head });
    return null;
  }
}

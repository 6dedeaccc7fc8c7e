import type { Book } from './book.ts';
import { withCertainFixes } from './certain-fixes.ts';
import type { CheckedNumber, FindingKind, Located, NumberKind } from './finding.ts';
import { checkLesson } from './lesson/check-lesson.ts';
import { LessonError } from './lesson/lesson.ts';
import { readLesson } from './lesson/lesson-reader.ts';
import type { LocatedNote } from './lesson/setting.ts';
import { LinesOf, type Place } from './lines-of.ts';
import type { Span } from './tex/tex-node.ts';

/** A number of a lesson that was checked, right or wrong: a printed numeral, or a name with a digit in it, `y_5`. */
export type ProofreadNumber = Place & Omit<CheckedNumber, 'span'>;

/** Something wrong in a lesson. */
export interface Finding extends Place {
  readonly kind: FindingKind;
  readonly severity: 'error';
  /** What is the case, in one sentence. */
  readonly message: string;
  readonly printed?: string;
  /** What is due in its place. */
  readonly expected?: string;
  /** What to put in the place of the stretch; only where nothing else can be meant. */
  readonly fix?: string;
}

/** Something that the reader is told beside a formula, whose place it has. */
export type Note = Place & Omit<LocatedNote, 'span'>;

export interface Proofreading {
  /** Every number of the lesson, in order, none inside another. */
  readonly numbers: readonly ProofreadNumber[];
  readonly findings: readonly Finding[];
  readonly notes: readonly Note[];
  /** Statements that make a claim which was not checked, and hold no number. */
  readonly unread: readonly Place[];
}

export type { FindingKind, NumberKind, Place };

/**
 * Holds everything that a lesson prints against its worked examples. Every digit of its file is in one of the numbers, or in a
 * finding, or in a stretch that prints nothing.
 *
 * @param text the lesson as its file has it
 * @param path of the file; a lesson of the book is known by it
 */
export function proofread({ path, text, book }: { path: string; text: string; book: Book }): Proofreading {
  const lines = new LinesOf(text);
  const placed = <T extends { readonly span: Span }>({ span, ...rest }: T) => ({
    ...lines.place(span),
    ...rest,
  });
  const finding = (located: Located): Finding => ({ ...placed(located), severity: 'error' });
  try {
    const report = checkLesson(readLesson(text), { path, text, book });
    const numbers = report.numbers.map(placed);
    return {
      numbers,
      findings: withCertainFixes({ findings: report.findings.map(finding), numbers }, text, book),
      notes: report.notes.map(placed),
      unread: report.unread.map((span) => lines.place(span)),
    };
  } catch (error) {
    if (!(error instanceof LessonError)) throw error;
    const message = `${path} can't be read: ${error.message}`;
    const findings = [finding({ kind: 'unparsable-lesson', message, span: error.span })];
    return { numbers: [], findings, notes: [], unread: [] };
  }
}

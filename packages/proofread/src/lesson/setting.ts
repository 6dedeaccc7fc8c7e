import type { Example } from '@nudge/core/example';
import { type Book, BookError } from '../book.ts';
import type { FormulaNote } from '../chain/formula-note.ts';
import type { CheckedNumber, Located } from '../finding.ts';
import { type Definition, Definitions } from '../general/definitions.ts';
import type { Span } from '../tex/tex-node.ts';
import { noVocabulary, type Vocabulary } from '../vocabulary.ts';
import type { Scope } from './lesson.ts';

/** What a stretch of a lesson is held against. */
export interface Setting {
  readonly book: Book;
  readonly vocabulary: Vocabulary;
  readonly example: Example | null;
  /** Ids of the examples that may be named, `EXAMPLE.ID`. */
  readonly examples: readonly string[];
  readonly notation: string | undefined;
  /** The first example of the lesson, whose ids need no name before them. */
  readonly home: string | null;
  /** The first recorded run of the lesson, whose figures need no name before them. */
  readonly run: string | null;
  /** What the formulas of the same stretch have defined so far. */
  readonly definitions: Definitions;
  /** False where the example is not known: then nothing can be said against names. */
  readonly isKnown: boolean;
}

/** What a check of part of a lesson found; spans are offsets into its file. */
export interface PartReport {
  readonly numbers: readonly CheckedNumber[];
  readonly findings: readonly Located[];
  readonly notes?: readonly LocatedNote[];
  readonly unread?: readonly Span[];
  /** Definitions that it makes, and where the first number of each stands. */
  readonly defined?: readonly LocatedDefinition[];
}

/** A name that a lesson defines by numbers. */
export interface LocatedDefinition {
  readonly definition: Definition;
  readonly span: Span;
}

/** A sentence for the reader about a formula; the span is that of the formula. */
export type LocatedNote = FormulaNote;

/** What a scope names, looked up; and what is wrong with the names. */
export function settingOf(
  scope: Scope,
  { home, run }: Pick<Setting, 'home' | 'run'>,
  book: Book,
): { readonly setting: Setting; readonly findings: readonly Located[] } {
  const findings: Located[] = [];
  const [first] = scope.examples;
  const notation = scope.notation ?? undefined;
  const complain = (error: unknown) => {
    if (!(error instanceof BookError)) throw error;
    findings.push({ kind: 'unknown-example', message: error.message, span: scope.span });
  };
  for (const other of scope.examples.slice(1)) {
    try {
      book.example(other);
    } catch (error) {
      complain(error);
    }
  }
  const common = { book, examples: scope.examples, notation, home, run, definitions: new Definitions() };
  try {
    const vocabulary = first === undefined ? noVocabulary : book.vocabulary(first, notation);
    const example = first === undefined ? null : book.example(first);
    return { setting: { ...common, vocabulary, example, isKnown: true }, findings };
  } catch (error) {
    complain(error);
    return { setting: { ...common, vocabulary: noVocabulary, example: null, isKnown: false }, findings };
  }
}

/** The id of a quantity of a setting, as the whole lesson calls it. */
export function globalId(id: string, { vocabulary, home }: Setting): string {
  return vocabulary.example === null || vocabulary.example === home ? id : `${vocabulary.example}.${id}`;
}

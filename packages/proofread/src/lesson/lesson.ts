import type { Span } from '../tex/tex-node.ts';
import type { SourceText } from './source-text.ts';

/** `:v[0.690]{of=y5}`: a number in prose, and what it is of. */
export interface BoundValue {
  readonly printed: string;
  /** Id of a quantity; `null` where it doesn't say. */
  readonly of: string | null;
  /** The number between the brackets. */
  readonly span: Span;
}

/** What a lesson holds that can be checked. Spans are offsets into its file. */
export interface Lesson {
  /** From the front matter; `null` where it is absent. */
  readonly example: string | null;
  readonly notation: string | null;
  /** The front matter, to point at. */
  readonly head: Span;
  readonly formulas: readonly SourceText[];
  readonly values: readonly BoundValue[];
}

/** A file can't be read as a lesson. */
export class LessonError extends Error {
  override readonly name = 'LessonError';
  readonly span: Span;

  constructor(message: string, span: Span) {
    super(message);
    this.span = span;
  }
}

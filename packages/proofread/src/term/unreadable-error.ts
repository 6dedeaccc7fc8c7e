import type { Span } from '../tex/tex-node.ts';

/** A statement holds something that has no value here: it is left unread, and said so where it has numbers. */
export class UnreadableError extends Error {
  override readonly name = 'UnreadableError';
  /** Where in the TeX. */
  readonly span: Span;

  constructor(message: string, span: Span) {
    super(message);
    this.span = span;
  }
}

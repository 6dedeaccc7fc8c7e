import type { Span } from '../tex/tex-node.ts';

/** Arrays that don't fit together: what they are, and what would fit, as a clause. */
export class ShapeError extends Error {
  override readonly name = 'ShapeError';
  /** Where in the TeX. */
  readonly span: Span;

  constructor(message: string, span: Span) {
    super(message);
    this.span = span;
  }
}

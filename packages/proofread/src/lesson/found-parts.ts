import type { Span } from '../tex/tex-node.ts';
import type { Part, Scope } from './lesson.ts';
import { MappedText, type Piece } from './mapped-text.ts';

/** What a stretch of a lesson says, and what of it prints nothing. */
export interface FoundParts {
  readonly parts: readonly Part[];
  readonly silent: readonly Span[];
}

/** Words as a part of their own; none where there are none. */
export function proseParts(
  pieces: readonly Piece[],
  span: Span,
  scope: Scope,
  heading?: number,
): readonly Part[] {
  const text = new MappedText(pieces);
  if (text.text.trim() === '') return [];
  return [{ kind: 'prose', text, span, scope, ...(heading === undefined ? {} : { heading }) }];
}

import type { Span } from '../tex/tex-node.ts';

/** What is changed: a digit, an operator or sign, a relation, or a letter or name that stands for something. */
export type ChangeKind = 'digit' | 'sign' | 'relation' | 'symbol';

/** One small mistake that a writer could make: the stretch of a lesson and what stands there instead. */
export interface Change extends Span {
  readonly kind: ChangeKind;
  readonly from: string;
  readonly to: string;
}

/** The lesson with the mistake in it. */
export function changed(text: string, { start, end, to }: Change): string {
  return text.slice(0, start) + to + text.slice(end);
}

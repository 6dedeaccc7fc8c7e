import type { CheckedNumber, FindingKind, Located } from '../finding.ts';
import type { LocatedDefinition } from '../lesson/setting.ts';
import type { Span } from '../tex/tex-node.ts';

/** What one rule read in a text; spans are offsets into that text. */
export interface Reading {
  /** What no other rule has to look at any more. */
  readonly span: Span;
  readonly numbers: readonly CheckedNumber[];
  readonly findings: readonly Located[];
  /** Statements that make a claim which was not checked. */
  readonly unread?: readonly Span[];
  /** Definitions that it makes. */
  readonly defined?: readonly LocatedDefinition[];
}

/** A reading of one number that is right. */
export function found(number: CheckedNumber): Reading {
  return { span: number.span, numbers: [number], findings: [] };
}

/** A reading of one number that is wrong, or of which nothing is known. */
export function refused(
  span: Span,
  printed: string,
  kind: FindingKind,
  message: string,
  more: { readonly fix?: string; readonly expected?: string } = {},
): Reading {
  return { span, numbers: [], findings: [{ kind, span, printed, message, ...more }] };
}

/** A stretch of a match, by the offset of the match and the part before it. */
export function spanAt(start: number, text: string): Span {
  return { start, end: start + text.length };
}

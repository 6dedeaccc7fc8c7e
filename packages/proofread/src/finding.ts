import type { Span } from './tex/tex-node.ts';

/** What can be wrong with a number, a formula or a lesson. */
export type FindingKind =
  /** Another digit or sign is due. */
  | 'wrong-digit'
  /** The digits that don't fit were dropped instead of rounded. */
  | 'cut-off'
  /** What a formula says with symbols, or its arithmetic, disagrees with the rest of its chain. */
  | 'wrong-formula'
  /** `=` before a rounded result, or an order that is the other way round. */
  | 'wrong-relation'
  /** A symbol or an id that the example has not. */
  | 'unknown-quantity'
  /** Decimals in a formula that is not read, so that nothing holds them. */
  | 'unreadable-formula'
  /** The front matter names no example, or no notation, that there is. */
  | 'unknown-example'
  /** The file is no Markdown of ours. */
  | 'unparsable-lesson';

/** What is wrong, in one sentence, with what was printed, what was expected, and the text to put in the place of the span. */
export interface Complaint {
  readonly kind: FindingKind;
  readonly message: string;
  readonly printed?: string;
  readonly expected?: string;
  readonly fix?: string;
}

/** A complaint and the place it is about. */
export type Located = Complaint & { readonly span: Span };

/** What a checked number is: a given of the example, derived from it, or arithmetic on the numbers beside it. */
export type NumberKind = 'given' | 'derived' | 'arithmetic';

/** A number that was checked, right or wrong. */
export interface CheckedNumber {
  readonly span: Span;
  readonly printed: string;
  readonly kind: NumberKind;
  /** Id of the quantity that it prints. */
  readonly quantity?: string;
  /** Full precision. */
  readonly expected?: number;
}

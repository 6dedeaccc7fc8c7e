import type { Span } from './tex/tex-node.ts';

/** What can be wrong with a number, a formula or a lesson. */
export type FindingKind =
  /** Another digit or sign is due; the message says so where digits were cut off instead of rounded. */
  | 'wrong-digit'
  /** What a formula says with symbols, or its arithmetic, disagrees with the rest of its chain or with the example. */
  | 'wrong-formula'
  /** `=` before a rounded result, an order that is the other way round, an arrow where nothing leads. */
  | 'wrong-relation'
  /** Matrices whose shapes don't fit. */
  | 'wrong-shape'
  /** "Seven weights" where there are six. */
  | 'wrong-count'
  /** A number that the named mistake does not give, or that is right after all. */
  | 'wrong-mistake'
  /** A quoted figure that is not what the list has. */
  | 'wrong-quote'
  /** Code that prints something else. */
  | 'wrong-output'
  /** A lesson's order, or the number of a heading or list item, that leaves a gap or comes twice. */
  | 'wrong-place'
  /** A symbol, a unit or an id that the example has not. */
  | 'unknown-quantity'
  /** The front matter names no example, or no notation, that there is. */
  | 'unknown-example'
  /** A number that nothing holds. */
  | 'unproved-number'
  /** A formula with a number in it that can't be read. */
  | 'unreadable-formula'
  /** The file is no Markdown of ours. */
  | 'unparsable-lesson'
  /** A line of a list of numbers that no lesson uses. */
  | 'unused-entry';

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

/** What a number is, and so what proves it. */
export type NumberKind =
  /** Of the example, as its file has it. */
  | 'given'
  /** Of the example, worked out from what is given. */
  | 'derived'
  /** Follows from the numbers beside it, or is a constant of a proved formula. */
  | 'arithmetic'
  /** A constant of a general statement that was tried out. */
  | 'identity'
  /** Of a recorded run. */
  | 'measured'
  /** Printed by somebody else, or what a named mistake gives. */
  | 'quoted'
  /** Part of a name, `y_5` or "unit 5", of something that there is. */
  | 'mention'
  /** The number of a heading, a list item, a lesson. */
  | 'structural'
  /** In the reviewed list, with a reason. */
  | 'declared';

/** A number that was checked, right or wrong. */
export interface CheckedNumber {
  readonly span: Span;
  readonly printed: string;
  readonly kind: NumberKind;
  /**
   * Id of the quantity that it prints, in the first example of the lesson; `EXAMPLE.ID` of another. Also what can only be counted or
   * named: `count.weights`, `count.layer-sizes` (2-2-1), `unit.5`, `layer.2`, `shape.W^{(1)}`.
   */
  readonly quantity?: string;
  /** Full precision. */
  readonly expected?: number;
  /** Ids of the quantities that it is worked out from, where it is none of its own: `of="2 * E"`. */
  readonly from?: readonly string[];
  /** Name of the mistake that it comes from. */
  readonly mistake?: string;
  /** What it is held against: the id of a quoted figure, the text of a declared number, or a figure of a run, `RUN.run.E@100`. */
  readonly entry?: string;
}

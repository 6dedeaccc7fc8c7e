import type { NumberKind } from '@nudge/proofread/finding';

/** What a reader asks about; plain data, since the browser's history keeps it. */
export type Question = QuantityQuestion | NumberQuestion;

/** A quantity of an example, or what has a symbol and no value, asked at its number or its symbol. */
export interface QuantityQuestion {
  readonly about: 'quantity';
  /** The example and the notation in which it was asked. */
  readonly example: string;
  readonly notation: string;
  /** Of the quantity, or of the symbol: `y5`, `function.sigmoid`. */
  readonly id: string;
  /** The number as it was printed where it was asked; empty for a symbol. */
  readonly printed: string;
}

/** A number that is no quantity of an example: what it is else. */
export interface NumberQuestion {
  readonly about: 'number';
  readonly kind: NumberKind;
  readonly printed: string;
  /** Full precision; `null` where nothing is known but that its line is right. */
  readonly value: number | null;
  /** What it counts: "hidden units"; `null` where it counts nothing. */
  readonly counted: string | null;
  /** What it is worked out from, as far as the page knows. */
  readonly from: readonly QuantityQuestion[];
  /** Name of the mistake that it comes from. */
  readonly mistake: string | null;
  /** Row of the list that it is held against. */
  readonly entry: string | null;
  /** What is right in its place. */
  readonly truth: QuantityQuestion | null;
}

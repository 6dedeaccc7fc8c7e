import type { Example } from '@nudge/core/example';

/** What a page fetches at the first question about an example: the example, and what is set in type by the build. */
export interface Answers {
  readonly example: Example;
  /** Name of the notation that everything is written in. */
  readonly notation: string;
  /** By the id of a quantity: `y5`, `grad.W45`. */
  readonly quantities: Readonly<Record<string, SetQuantity>>;
  /** What has a symbol and no value of its own, by its id: `function.sigmoid`, `array.weights.1`. */
  readonly symbols: Readonly<Record<string, SetSymbol>>;
}

/** A symbol as HTML, and what there is to say about it. */
export interface SetSymbol {
  readonly html: string;
  /** The symbol as plain text, for a line with little room: `∂E/∂W₄₅`. */
  readonly text: string;
  /** What it is called: "output of unit 5". */
  readonly name: string;
  /** How to say it: "y five". */
  readonly spoken: string;
  /** What it is here, in a sentence or two. */
  readonly explanation: string;
  readonly elsewhere: readonly ElsewhereSymbol[];
}

/** How another notation writes the same. */
export interface ElsewhereSymbol {
  readonly html: string;
  /** Name of the notation. */
  readonly notation: string;
  /** Of the quantity that it writes. */
  readonly id: string;
  /** Where more than the letters differs: the sign. */
  readonly note?: string;
}

export interface SetQuantity extends SetSymbol {
  /** How it is computed; absent for a given. */
  readonly formula?: SetFormula;
}

/** The right side of a formula, twice. */
export interface SetFormula {
  /** HTML with symbols. */
  readonly symbols: string;
  /** HTML with a slot for each number; see `fillSlots`. */
  readonly numbers: string;
}

/** What a page fetches at the first question about a number that no example holds. */
export interface BookFacts {
  readonly version: string;
  /** Address of the project's repository; `null` where it has none. */
  readonly repository: string | null;
  /** By the id of a row in docs-content/quoted-figures.yaml. */
  readonly quoted: Readonly<Record<string, QuotedFact>>;
  /** Reasons, by the text of a row in docs-content/declared-numbers.yaml. */
  readonly declared: Readonly<Record<string, string>>;
  /** By the id of a recorded run. */
  readonly runs: Readonly<Record<string, RunFact>>;
  /** What was done wrong, by the name of a misconception: "the sign of δ is turned round". */
  readonly mistakes: Readonly<Record<string, string>>;
}

export interface RunFact {
  readonly title: string;
  /** What the starting weights were drawn with; `null` where they are given. */
  readonly seed: number | null;
}

export interface QuotedFact {
  readonly printed: string;
  readonly source: string;
  readonly verdict: 'right' | 'wrong';
  readonly note: string;
  /** The quantity that it is meant to be; `null` where the book has none. */
  readonly truth: { readonly example: string; readonly of: string } | null;
}

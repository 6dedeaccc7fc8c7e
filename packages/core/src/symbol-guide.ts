import type { Example } from './example.ts';
import type { Notation } from './notation/notation.ts';
import { arrayGuides } from './symbol-guide/array-guides.ts';
import { type OtherSign, signsElsewhere } from './symbol-guide/elsewhere.ts';
import { explanationOf } from './symbol-guide/explanation.ts';
import { functionGuides, type PlainGuide } from './symbol-guide/function-guides.ts';
import { spoken } from './symbol-guide/spoken.ts';
import { Workings } from './workings.ts';

/** What there is to say about the symbol of a quantity, beside its name. */
export interface SymbolGuide {
  /** How to say it: "W one three". */
  readonly spoken: string;
  /** What it is in this example, in one or two sentences. */
  readonly explanation: string;
  /** How other notations write it. */
  readonly elsewhere: readonly OtherSign[];
}

/**
 * What there is to say about every quantity of `derive(example, notation)`, by its id.
 *
 * @throws NotationError where the notation cannot write the example
 */
export function symbolGuides(example: Example, notation: Notation): ReadonlyMap<string, SymbolGuide> {
  const workings = new Workings(example, notation);
  const elsewhere = signsElsewhere(example, notation);
  return new Map(
    [...workings.quantities.values()].map((quantity) => {
      const subject = workings.subjects.get(quantity.id);
      if (subject === undefined) throw new RangeError(`${example.id}: nothing is known of ${quantity.id}`);
      const guide: SymbolGuide = {
        spoken: spoken(quantity.symbolText),
        explanation: explanationOf(subject, workings),
        elsewhere: elsewhere(quantity),
      };
      return [quantity.id, guide];
    }),
  );
}

/** What there is to say about functions and arrays, which have symbols and no value of their own. */
export function plainGuides(example: Example, notation: Notation): readonly PlainGuide[] {
  return [...functionGuides, ...arrayGuides(example, notation)];
}

import { derive } from '../derivation.ts';
import type { Example } from '../example.ts';
import type { Notation, Sign } from '../notation/notation.ts';
import { notationsFor } from '../notation/notations.ts';
import type { Quantity } from '../quantity.ts';

/** How another notation writes a quantity. */
export interface OtherSign {
  /** Name of the notation. */
  readonly notation: string;
  /** Of the quantity that it writes: another one where the sign is turned. */
  readonly id: string;
  readonly sign: Sign;
  /** Where more differs than the letters. */
  readonly note?: string;
}

const TURNED = 'with the sign turned';

/**
 * How the other notations that can write an example write each of its quantities, by id. One that writes a quantity in the same way, or
 * as one before it, is left out; a function example has its own names everywhere.
 */
export function signsElsewhere(
  example: Example,
  notation: Notation,
): (quantity: Quantity) => readonly OtherSign[] {
  const others =
    example.kind === 'function' ? [] : notationsFor(example).filter(({ name }) => name !== notation.name);
  const derivations = others.map((other) => ({
    other,
    quantities: new Map(derive(example, other).map((one) => [one.id, one])),
  }));
  return ({ id, symbol }) => {
    const seen = new Set([symbol]);
    return derivations.flatMap(({ other, quantities }): readonly OtherSign[] => {
      const { name, deltaSign } = other;
      // The δ of a tradition is its own: the derivative in one, the derivative with its sign turned in another.
      const sought = id.replace(/^(own\.)?delta/, deltaSign === 1 ? 'delta' : 'own.delta');
      const found = quantities.get(sought);
      if (found === undefined || seen.has(found.symbol)) return [];
      seen.add(found.symbol);
      const sign = { tex: found.symbol, text: found.symbolText };
      return [{ notation: name, id: sought, sign, ...(sought === id ? {} : { note: TURNED }) }];
    });
  };
}

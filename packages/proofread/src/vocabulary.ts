import type { Quantity } from '@nudge/core/quantity';
import { familyOf, symbolKey } from './tex/symbol-key.ts';
import { readTeX } from './tex/tex-reader.ts';

/** What the symbols of a lesson stand for: a worked example, in a notation. */
export interface Vocabulary {
  /** Where it comes from, for messages: "two-two-one". `null` where a lesson names no example. */
  readonly example: string | null;
  /** In the order of the derivation, by id. */
  readonly quantities: ReadonlyMap<string, Quantity>;
  /** From the key of a symbol (see `symbolKey`) to the id of its quantity. */
  readonly symbols: ReadonlyMap<string, string>;
  /** Kinds of symbols that the notation has: `W_{#}`. One of them with other digits names nothing. */
  readonly families: ReadonlySet<string>;
}

/** The vocabulary of a lesson without an example: numbers only. */
export const noVocabulary: Vocabulary = {
  example: null,
  quantities: new Map(),
  symbols: new Map(),
  families: new Set(),
};

/** The vocabulary of a derived example: the symbols of its notation, and other customary ways to write them. */
export function vocabularyOf(example: string, quantities: readonly Quantity[]): Vocabulary {
  const symbols = new Map<string, string>();
  for (const { symbol, id } of quantities) {
    const key = symbolKey(readTeX(symbol));
    if (key !== null) symbols.set(key, id);
  }
  // A single target is written without its number; with it, it is the same.
  for (const [key, id] of [...symbols]) {
    const numbered = /^([a-z])(\d+)$/.exec(id);
    if (numbered?.[1] === key && !symbols.has(`${key}_{${numbered[2]}}`))
      symbols.set(`${key}_{${numbered[2]}}`, id);
  }
  const families = [...symbols.keys()].map(familyOf).filter((family) => family.includes('#'));
  return {
    example,
    quantities: new Map(quantities.map((quantity) => [quantity.id, quantity])),
    symbols,
    families: new Set(families),
  };
}

import type { NamedArray } from '@nudge/core/arrays';
import type { Quantity } from '@nudge/core/quantity';
import {
  classSymbols,
  customaryArrays,
  customarySymbols,
  inEitherCase,
  shortSymbols,
} from './customary-symbols.ts';
import { type IndexNames, indexNamesOf } from './general/index-names.ts';
import type { Letters } from './term/letters.ts';
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
  /** The same for symbols that leave out what goes without saying, an index or a layer: `\delta` where there is one output. */
  readonly shortSymbols: ReadonlyMap<string, string>;
  /** Both together. */
  readonly allSymbols: ReadonlyMap<string, string>;
  /** These, and each weight also with the other of w and W. */
  readonly eitherCase: () => ReadonlyMap<string, string>;
  /** Kinds of symbols that the notation has: `W_{#}`. One of them with other digits names nothing. */
  readonly families: ReadonlySet<string>;
  /** Vectors and matrices by the keys of their symbols. */
  readonly arrays: ReadonlyMap<string, NamedArray>;
  /** The same example with other numbers, to tell what holds always from what holds here. */
  readonly variations: () => readonly Vocabulary[];
  /** Other numbers, but the target as it is, where that is one class of several; none elsewhere. */
  readonly sameTarget: () => readonly Vocabulary[];
  /** Examples of the same kind with other units and layers, to tell what holds of any unit from what holds of these. */
  readonly otherShapes: () => readonly Vocabulary[];
  /** Which symbols with an index there are, for this vocabulary or one that differs in symbols. */
  readonly indexNames: (vocabulary: Vocabulary) => IndexNames;
  /** How other letters are read; `null` where they have no place. */
  readonly letters: Letters | null;
}

/** The vocabulary of a lesson without an example: numbers only. */
export const noVocabulary: Vocabulary = {
  example: null,
  quantities: new Map(),
  symbols: new Map(),
  shortSymbols: new Map(),
  allSymbols: new Map(),
  eitherCase: () => new Map(),
  families: new Set(),
  arrays: new Map(),
  variations: () => [],
  sameTarget: () => [],
  otherShapes: () => [],
  indexNames: indexNamesOf(),
  letters: null,
};

/** What a vocabulary may hold besides quantities. */
export interface VocabularyParts {
  readonly arrays?: readonly NamedArray[];
  /** The derivation of the same example with other givens; called at most once. */
  readonly variations?: () => readonly (readonly Quantity[])[];
  /** The same with the target as it is; at most once. */
  readonly sameTarget?: () => readonly (readonly Quantity[])[];
  /** Examples of the same kind and another shape; at most once. */
  readonly otherShapes?: () => readonly Vocabulary[];
}

/** The vocabulary of a derived example: the symbols of its notation, and other customary ways to write them. */
export function vocabularyOf(
  example: string,
  quantities: readonly Quantity[],
  { arrays = [], variations = () => [], sameTarget = () => [], otherShapes = () => [] }: VocabularyParts = {},
): Vocabulary {
  const symbols = new Map<string, string>();
  for (const { symbol, id } of quantities) {
    const key = symbolKey(readTeX(symbol));
    if (key !== null) symbols.set(key, id);
  }
  for (const [key, id] of customarySymbols(symbols)) symbols.set(key, id);
  const families = [...symbols.keys()].map(familyOf).filter((family) => family.includes('#'));
  const short = shortSymbols(symbols);
  for (const [key, id] of classSymbols(new Map([...symbols, ...short]), byId(quantities)))
    if (!symbols.has(key)) symbols.set(key, id);
  const allSymbols = new Map([...symbols, ...short]);
  const withNumbers = (other: readonly Quantity[]): Vocabulary => ({
    ...vocabulary,
    quantities: byId(other),
  });
  const vocabulary: Vocabulary = {
    example,
    quantities: byId(quantities),
    symbols,
    shortSymbols: short,
    allSymbols,
    eitherCase: once(() => inEitherCase(allSymbols)),
    families: new Set(families),
    arrays: arraysByKey(arrays, allSymbols),
    variations: once(() => variations().map(withNumbers)),
    sameTarget: once(() => sameTarget().map(withNumbers)),
    otherShapes: once(otherShapes),
    indexNames: indexNamesOf(),
    letters: null,
  };
  return vocabulary;
}

function arraysByKey(
  arrays: readonly NamedArray[],
  symbols: ReadonlyMap<string, string>,
): ReadonlyMap<string, NamedArray> {
  const own = new Map(
    arrays.flatMap((array) => {
      const key = symbolKey(readTeX(array.symbol));
      return key === null ? [] : [[key, array] as const];
    }),
  );
  const others = [...customaryArrays(own)].filter(([key]) => !symbols.has(key) && !own.has(key));
  return new Map([...own, ...others]);
}

function byId(quantities: readonly Quantity[]): ReadonlyMap<string, Quantity> {
  return new Map(quantities.map((quantity) => [quantity.id, quantity]));
}

function once<Result>(make: () => Result): () => Result {
  let made: { readonly result: Result } | null = null;
  return () => {
    made ??= { result: make() };
    return made.result;
  };
}

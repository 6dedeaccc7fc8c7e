import type { ReadStatement } from '../chain/chain.ts';
import type { Statement } from '../chain/statement.ts';
import { nameOfLetter } from '../term/letters.ts';
import { type KnownSymbol, symbolsIn, type Term } from '../term/term.ts';
import { type Span, spanOf } from '../tex/tex-node.ts';
import type { Scope } from './scope.ts';
import { surveyOf } from './survey.ts';

/**
 * A letter of which nothing is known, where a statement tells it from others: one that is a side of its own, or beside symbols of the
 * example.
 */
export function unknownIn({ chains }: ReadStatement, scope: Scope): Span | null {
  const sides = chains.flatMap((chain) => chain.sides.map(({ term }) => term));
  const all = sides.map((term) => symbolsIn(term));
  const isOfExample = all.flat().some((symbol) => nameOfLetter(symbol) === null);
  const isLonely = (symbol: KnownSymbol) =>
    all.filter((some) => some.some(({ id }) => id === symbol.id)).length === 1;
  const found = sides.flatMap((term) =>
    symbolsIn(term).filter((symbol) => {
      const name = nameOfLetter(symbol);
      if (name === null || scope.meaningOf(name) !== null || !isLonely(symbol)) return false;
      return term.kind === 'symbol' || isOfExample;
    }),
  );
  return found[0]?.span ?? null;
}

/** A side with a function of which nothing is said, where others are without it. */
export function unsaidIn({ sides }: Statement, { samples }: Scope): Span | null {
  const holding = sides.filter((side) => {
    const { names } = surveyOf([side]);
    return [...samples].some((name) => names.has(name));
  });
  const [first] = holding;
  return first === undefined || holding.length === sides.length ? null : spanOf(first);
}

/** The names in a term that stand for any number. */
export function openLetters(term: Term, scope: Scope): readonly string[] {
  return symbolsIn(term).flatMap((symbol) => {
    const name = nameOfLetter(symbol);
    if (name === null) return [];
    const meaning = scope.meaningOf(name);
    return meaning?.kind === 'value' && Number.isFinite(meaning.value) ? [] : [name];
  });
}

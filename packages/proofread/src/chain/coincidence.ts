import { partsOf, symbolsIn, type Term, withParts } from '../term/term.ts';
import { evaluate, isSame } from '../term/term-value.ts';
import type { Vocabulary } from '../vocabulary.ts';

/**
 * What is wrong with a side that comes to the value of a computed quantity with the numbers of the example and not with others: another
 * weight that happens to be equal, a factor η left out where it is 1.
 *
 * @returns `null` where it holds with other numbers too, or where the quantity is a given
 */
export function coincidence(term: Term, id: string, vocabulary: Vocabulary): string | null {
  const quantity = vocabulary.quantities.get(id);
  const symbols = symbolsIn(term);
  // Which of two is the larger is said of this example.
  if (!quantity?.expression || symbols.length === 0 || compares(term)) return null;
  if (symbols.some((symbol) => symbol.id === null || !vocabulary.quantities.has(symbol.id))) return null;
  const holds = othersFor(term, vocabulary).every(({ quantities }) => {
    const value = quantities.get(id)?.value;
    return value === undefined || isSame(value, evaluate(among(term, quantities)));
  });
  return holds
    ? null
    : `it comes to ${quantity.symbolText} with the numbers of this example, and not with others`;
}

function compares(term: Term): boolean {
  const open = term.kind === 'extreme' ? term.of.filter((part) => symbolsIn(part).length > 0) : [];
  return open.length > 1 || partsOf(term).some(compares);
}

/** Other networks, in which the same units are silent; with the same target where the term is of one class only. */
function othersFor(term: Term, { quantities, variations, sameTarget }: Vocabulary): readonly Vocabulary[] {
  const namesTarget = symbolsIn(term).some(({ id }) => /^t\d+$/.test(id ?? ''));
  const others = namesTarget || sameTarget().length === 0 ? variations() : sameTarget();
  const rectified = [...quantities.values()].flatMap(({ expression }) =>
    expression?.kind === 'call' && expression.name === 'relu' && expression.argument.kind === 'quantity'
      ? [expression.argument.id]
      : [],
  );
  const isLoud = (all: Vocabulary['quantities'], id: string) => (all.get(id)?.value ?? 0) > 0;
  return others.filter((other) =>
    rectified.every((id) => isLoud(other.quantities, id) === isLoud(quantities, id)),
  );
}

/** The term with the values that its symbols have elsewhere. */
function among(term: Term, quantities: Vocabulary['quantities']): Term {
  if (term.kind !== 'symbol') return withParts(term, (part) => among(part, quantities));
  const value = quantities.get(term.symbol.id ?? '')?.value ?? Number.NaN;
  return { kind: 'symbol', symbol: { ...term.symbol, value } };
}

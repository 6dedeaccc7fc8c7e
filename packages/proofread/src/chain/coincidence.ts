import { printedValue } from '../numeral.ts';
import { partsOf, symbolsIn, type Term, withParts } from '../term/term.ts';
import { evaluate, isSame } from '../term/term-value.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { expansionsOf } from './expansion.ts';

/**
 * What is wrong with a side that comes to the value of a quantity and is built as its formula is, but from other symbols: it comes out because
 * some numbers of the example happen to be equal.
 *
 * @returns `null` where it holds with other numbers too, or where it is no attempt at the formula
 */
export function coincidence(term: Term, id: string, vocabulary: Vocabulary): string | null {
  const quantity = vocabulary.quantities.get(id);
  const symbols = symbolsIn(term);
  const isOfExample = symbols.every((symbol) => symbol.id !== null && vocabulary.quantities.has(symbol.id));
  if (!quantity?.expression || symbols.length < 2 || !isOfExample) return null;
  const symbol: Term = { kind: 'symbol', symbol: { id, value: quantity.value, span: { start: 0, end: 0 } } };
  const formulas = expansionsOf(symbol, vocabulary).flatMap((formula) => [
    formula,
    ...eachExpanded(formula, vocabulary),
  ]);
  const isAttempt = formulas.some((formula) => shapeOf(formula, false) === shapeOf(term, false));
  const isFormula = formulas.some((formula) => shapeOf(formula, true) === shapeOf(term, true));
  if (!isAttempt || isFormula) return null;
  const holds = vocabulary.variations().every(({ quantities }) => {
    const value = quantities.get(id)?.value;
    return value === undefined || isSame(value, evaluate(among(term, quantities)));
  });
  return holds
    ? null
    : `it comes to ${quantity.symbolText} with the numbers of this example, and not with others`;
}

/** The formula with one of its symbols as what it is computed from, each in turn. */
function eachExpanded(formula: Term, vocabulary: Vocabulary): readonly Term[] {
  return symbolsIn(formula).flatMap((symbol) =>
    expansionsOf({ kind: 'symbol', symbol }, vocabulary).map((expanded) =>
      replaced(formula, symbol.id, expanded),
    ),
  );
}

function replaced(term: Term, id: string | null, by: Term): Term {
  if (term.kind === 'symbol') return term.symbol.id === id ? by : term;
  return withParts(term, (part) => replaced(part, id, by));
}

/** The term with the values that its symbols have elsewhere. */
function among(term: Term, quantities: Vocabulary['quantities']): Term {
  if (term.kind !== 'symbol') return withParts(term, (part) => among(part, quantities));
  const value = quantities.get(term.symbol.id ?? '')?.value ?? Number.NaN;
  return { kind: 'symbol', symbol: { ...term.symbol, value } };
}

/** How a term is built, whatever the order of its terms and factors; with the names of its symbols or without. */
function shapeOf(term: Term, named: boolean): string {
  if (term.kind === 'symbol') return named ? `[${term.symbol.id}]` : '[]';
  if (term.kind === 'numeral') return String(printedValue(term.numeral));
  const parts = flatPartsOf(term).map((part) => shapeOf(part, named));
  const isOrdered = term.kind === 'quotient' || term.kind === 'power';
  const name = term.kind === 'call' ? term.name : term.kind;
  return `${name}(${(isOrdered ? parts : parts.toSorted()).join(' ')})`;
}

/** The terms of a sum and the factors of a product, those of sums and products inside included. */
function flatPartsOf(term: Term): readonly Term[] {
  return partsOf(term).flatMap((part) =>
    part.kind === term.kind && (term.kind === 'sum' || term.kind === 'product') ? flatPartsOf(part) : [part],
  );
}

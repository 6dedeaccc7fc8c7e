import { partsOf, productOf, sumOf, type Term } from '../term/term.ts';
import { evaluate } from '../term/term-value.ts';
import { NO_SPAN } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { expansionsOf } from './expansion.ts';

/** A quantity of the example, or part of what one is computed from. */
export interface Part {
  readonly term: Term;
  readonly value: number;
}

/** Products of more factors than this are not taken apart. */
const MOST_FACTORS = 6;

/** Which terms or factors of a formula are worked out together: any two or more of them, or only such as stand side by side. */
export type Grouping = 'any' | 'neighbors';

/** Everything that numbers may work out: the quantities first, then the parts of their formulas, each value once, and all negatives. */
export function partsOfExample(vocabulary: Vocabulary, grouping: Grouping = 'any'): readonly Part[] {
  const symbols = [...vocabulary.quantities.values()].map(
    ({ id, value }): Term => ({ kind: 'symbol', symbol: { id, value, span: NO_SPAN } }),
  );
  const formulas = symbols.flatMap((symbol) => expansionsOf(symbol, vocabulary));
  const known = new Map<number, Term>();
  const add = (term: Term) => {
    const value = evaluate(term);
    if (Number.isFinite(value) && !known.has(value)) known.set(value, term);
  };
  for (const symbol of symbols) add(symbol);
  for (const formula of formulas) for (const part of composites(formula, vocabulary, grouping)) add(part);
  for (const term of [...known.values()]) add({ kind: 'negative', of: term });
  return [...known].map(([value, term]) => ({ value, term }));
}

/** The terms inside a term that are worked out on the way to it, itself included. */
function composites(term: Term, vocabulary: Vocabulary, grouping: Grouping): readonly Term[] {
  const inside = (parts: readonly Term[]) => parts.flatMap((part) => composites(part, vocabulary, grouping));
  switch (term.kind) {
    case 'numeral':
    case 'symbol':
    case 'constant':
      return [];
    case 'product':
      return [
        ...groups(term.factors, productOf, grouping),
        ...(grouping === 'any' ? groups(spread(term.factors, vocabulary), productOf, grouping) : []),
        ...inside(term.factors),
      ];
    case 'sum':
      return [...groups(term.terms, sumOf, grouping), ...inside(term.terms)];
    case 'call':
      return [term, ...inside([term.argument, ...expansionsOf(term, vocabulary)])];
    default:
      return [term, ...inside(partsOf(term))];
  }
}

/** The factors, each that is a product itself in its factors. */
function spread(factors: readonly Term[], vocabulary: Vocabulary): readonly Term[] {
  return factors.flatMap((factor) => {
    const [product] = expansionsOf(factor, vocabulary).filter(({ kind }) => kind === 'product');
    return product?.kind === 'product' ? product.factors : [factor];
  });
}

/** Every choice of at least two of the parts, joined. */
function groups(
  parts: readonly Term[],
  join: (parts: readonly [Term, ...Term[]]) => Term,
  grouping: Grouping,
): readonly Term[] {
  const choices = grouping === 'any' ? subsets(parts) : stretches(parts);
  return choices.flatMap(([first, ...rest]) =>
    first === undefined || rest.length === 0 ? [] : [join([first, ...rest])],
  );
}

function subsets(parts: readonly Term[]): readonly (readonly Term[])[] {
  if (parts.length > MOST_FACTORS) return [parts];
  let choices: readonly (readonly Term[])[] = [[]];
  for (const part of parts) choices = [...choices, ...choices.map((others) => [...others, part])];
  return choices;
}

function stretches(parts: readonly Term[]): readonly (readonly Term[])[] {
  return parts.flatMap((_, start) => parts.slice(start + 1).map((_, i) => parts.slice(start, start + 2 + i)));
}

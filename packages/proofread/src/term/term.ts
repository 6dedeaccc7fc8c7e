import type { FunctionName } from '@nudge/core/expression';
import type { Numeral } from '../numeral.ts';
import type { Span } from '../tex/tex-node.ts';

/** A symbol that stands for a number of the example. */
export interface KnownSymbol {
  /** The quantity it is; `null` for a derivative that the derivation has no name for. */
  readonly id: string | null;
  /** Full precision. */
  readonly value: number;
  readonly span: Span;
}

/** Functions that a formula may call: those of the derivations, and a few that only formulas write. */
export type CalledName = FunctionName | 'sigmoid-slope' | 'tanh-slope' | 'square-root';

/** What one side of a relation says, as arithmetic. */
export type Term =
  | { readonly kind: 'numeral'; readonly numeral: Numeral }
  | { readonly kind: 'symbol'; readonly symbol: KnownSymbol }
  /** A number with a letter of its own: e, π. */
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'sum'; readonly terms: readonly Term[] }
  | { readonly kind: 'negative'; readonly of: Term }
  | { readonly kind: 'product'; readonly factors: readonly Term[] }
  | { readonly kind: 'quotient'; readonly over: Term; readonly under: Term }
  | { readonly kind: 'power'; readonly base: Term; readonly exponent: Term }
  | { readonly kind: 'call'; readonly name: CalledName; readonly argument: Term };

/** A sum without sums directly inside. */
export function sumOf(terms: readonly [Term, ...Term[]]): Term {
  const flat = terms.flatMap((term) => (term.kind === 'sum' ? term.terms : [term]));
  return terms.length === 1 ? terms[0] : { kind: 'sum', terms: flat };
}

/** A product without products directly inside. */
export function productOf(factors: readonly [Term, ...Term[]]): Term {
  const flat = factors.flatMap((factor) => (factor.kind === 'product' ? factor.factors : [factor]));
  return factors.length === 1 ? factors[0] : { kind: 'product', factors: flat };
}

/** The terms directly inside a term. */
export function partsOf(term: Term): readonly Term[] {
  switch (term.kind) {
    case 'numeral':
    case 'symbol':
    case 'constant':
      return [];
    case 'sum':
      return term.terms;
    case 'negative':
      return [term.of];
    case 'product':
      return term.factors;
    case 'quotient':
      return [term.over, term.under];
    case 'power':
      return [term.base, term.exponent];
    case 'call':
      return [term.argument];
  }
}

export function numeralsIn(term: Term): readonly Numeral[] {
  return term.kind === 'numeral' ? [term.numeral] : partsOf(term).flatMap(numeralsIn);
}

export function symbolsIn(term: Term): readonly KnownSymbol[] {
  return term.kind === 'symbol' ? [term.symbol] : partsOf(term).flatMap(symbolsIn);
}

import type { FunctionName } from '@nudge/core/expression';
import type { Numeral } from '../numeral.ts';
import type { Inequality } from '../tex/order-glyphs.ts';
import { NO_SPAN, type Span } from '../tex/tex-node.ts';

/** A symbol that stands for a number of the example. */
export interface KnownSymbol {
  /** The quantity it is; `null` for a derivative that the derivation has no name for. */
  readonly id: string | null;
  /** Full precision. */
  readonly value: number;
  readonly span: Span;
  /** Ids of what it is the derivative of and by, where it has no name. */
  readonly slope?: { readonly of: string; readonly by: string };
}

/** Functions that a formula may call: those of the derivations, and a few that only formulas write. */
export type CalledName =
  | FunctionName
  | 'sigmoid-slope'
  | 'tanh-slope'
  | 'square-root'
  | 'absolute'
  | 'sign'
  | 'tan'
  | 'sinh'
  | 'cosh'
  | 'log-2'
  | 'log-10'
  | 'softplus';

/** The order that a condition asks for. */
export type Order = '=' | Inequality;

/** When a branch is taken: every neighbor in the order that stands between them. */
export interface Condition {
  readonly sides: readonly Term[];
  /** One fewer than sides. */
  readonly orders: readonly Order[];
}

/** A row of `cases`; the last may have no condition, or "otherwise". */
export interface Branch {
  readonly value: Term;
  readonly condition: Condition | null;
}

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
  | { readonly kind: 'call'; readonly name: CalledName; readonly argument: Term }
  /** The largest or the smallest of several. */
  | { readonly kind: 'extreme'; readonly name: 'max' | 'min'; readonly of: readonly Term[] }
  | { readonly kind: 'cases'; readonly branches: readonly Branch[] };

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

/** A root; without a degree, a square root. */
export function rootOf(of: Term, degree: Term | null): Term {
  if (degree === null) return { kind: 'call', name: 'square-root', argument: of };
  return { kind: 'power', base: of, exponent: { kind: 'quotient', over: whole(1), under: degree } };
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
    case 'extreme':
      return term.of;
    case 'cases':
      return term.branches.flatMap(({ value, condition }) => [value, ...(condition?.sides ?? [])]);
  }
}

/** The term with each of its parts replaced; one without parts as it is. */
export function withParts(term: Term, replace: (part: Term) => Term): Term {
  switch (term.kind) {
    case 'numeral':
    case 'symbol':
    case 'constant':
      return term;
    case 'sum':
      return { kind: 'sum', terms: term.terms.map(replace) };
    case 'negative':
      return { kind: 'negative', of: replace(term.of) };
    case 'product':
      return { kind: 'product', factors: term.factors.map(replace) };
    case 'quotient':
      return { kind: 'quotient', over: replace(term.over), under: replace(term.under) };
    case 'power':
      return { kind: 'power', base: replace(term.base), exponent: replace(term.exponent) };
    case 'call':
      return { ...term, argument: replace(term.argument) };
    case 'extreme':
      return { ...term, of: term.of.map(replace) };
    case 'cases':
      return {
        kind: 'cases',
        branches: term.branches.map(({ value, condition }) => ({
          value: replace(value),
          condition: condition === null ? null : { ...condition, sides: condition.sides.map(replace) },
        })),
      };
  }
}

/** True for a symbol that has a value in every variation of its example. */
export function isNamed({ id, slope }: KnownSymbol): boolean {
  return id !== null || slope !== undefined;
}

/** The term with something else in the place of each symbol for which there is something. */
export function substituted(term: Term, instead: (symbol: KnownSymbol) => Term | null): Term {
  if (term.kind === 'symbol') return instead(term.symbol) ?? term;
  return withParts(term, (part) => substituted(part, instead));
}

/** A whole number that is not printed anywhere. */
export function whole(value: number): Term {
  const numeral: Numeral = {
    negative: value < 0,
    digits: String(Math.abs(value)),
    exponent: 0,
    span: NO_SPAN,
  };
  return { kind: 'numeral', numeral };
}

export function numeralsIn(term: Term): readonly Numeral[] {
  return term.kind === 'numeral' ? [term.numeral] : partsOf(term).flatMap(numeralsIn);
}

export function symbolsIn(term: Term): readonly KnownSymbol[] {
  return term.kind === 'symbol' ? [term.symbol] : partsOf(term).flatMap(symbolsIn);
}

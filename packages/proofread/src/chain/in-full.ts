import { partsOf, type Term } from '../term/term.ts';
import type { Pair } from './alignment.ts';

/** The term with what each printed number stands for in its place. */
export function inFull(term: Term, pairs: readonly Pair[]): Term {
  const part = (inner: Term) => inFull(inner, pairs);
  switch (term.kind) {
    case 'numeral':
      return pairs.find((pair) => pair.numeral === term.numeral)?.source ?? term;
    case 'symbol':
    case 'constant':
      return term;
    case 'sum':
      return { kind: 'sum', terms: term.terms.map(part) };
    case 'product':
      return { kind: 'product', factors: term.factors.map(part) };
    case 'negative':
      return { kind: 'negative', of: part(term.of) };
    case 'quotient':
      return { kind: 'quotient', over: part(term.over), under: part(term.under) };
    case 'power':
      return { kind: 'power', base: part(term.base), exponent: part(term.exponent) };
    case 'call':
      return { ...term, argument: part(term.argument) };
  }
}

/** True for a term without symbols: all of it is printed numbers. */
export function isPrinted(term: Term): boolean {
  return term.kind !== 'symbol' && partsOf(term).every(isPrinted);
}

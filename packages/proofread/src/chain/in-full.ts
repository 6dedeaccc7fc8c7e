import { partsOf, type Term, withParts } from '../term/term.ts';
import type { Pair } from './alignment.ts';

/** The term with what each printed number stands for in its place. */
export function inFull(term: Term, pairs: readonly Pair[]): Term {
  if (term.kind === 'numeral') return pairs.find((pair) => pair.numeral === term.numeral)?.source ?? term;
  return withParts(term, (part) => inFull(part, pairs));
}

/** True for a term without symbols: all of it is printed numbers. */
export function isPrinted(term: Term): boolean {
  return term.kind !== 'symbol' && partsOf(term).every(isPrinted);
}

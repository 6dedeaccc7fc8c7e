import { isWhole, printedValue } from '../numeral.ts';
import type { Term } from '../term/term.ts';
import { evaluate } from '../term/term-value.ts';

/**
 * A printed number times a power of ten that stands before or behind its whole array, as one number: the digits are rounded, the power
 * is not.
 *
 * @returns `null` for any other product
 */
export function scaled(factor: Term, term: Term): Term | null {
  if (term.kind !== 'numeral' || term.numeral.exponent !== 0) return null;
  const exponent = powerOfTen(factor);
  return exponent === null ? null : { kind: 'numeral', numeral: { ...term.numeral, exponent } };
}

function powerOfTen(term: Term): number | null {
  if (term.kind !== 'power' || term.base.kind !== 'numeral' || !isWhole(term.base.numeral)) return null;
  const exponent = evaluate(term.exponent);
  return printedValue(term.base.numeral) === 10 && Number.isInteger(exponent) ? exponent : null;
}

/** The term with the minus before its array: a printed number takes it as its own. */
export function negated(term: Term): Term {
  if (term.kind !== 'numeral' || term.numeral.negative) return { kind: 'negative', of: term };
  return { kind: 'numeral', numeral: { ...term.numeral, negative: true } };
}

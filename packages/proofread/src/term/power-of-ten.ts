import { isWhole, printedValue } from '../numeral.ts';
import { numeralsIn, type Term } from './term.ts';
import { evaluate } from './term-value.ts';

/** n for 10^n with a whole n. */
export function powerOfTenIn(term: Term): number | null {
  if (term.kind !== 'power' || term.base.kind !== 'numeral' || printedValue(term.base.numeral) !== 10)
    return null;
  if (term.base.numeral.digits !== '10' || !numeralsIn(term.exponent).every(isWhole)) return null;
  const exponent = evaluate(term.exponent);
  return Number.isInteger(exponent) && Math.abs(exponent) < LARGEST_POWER ? exponent : null;
}

const LARGEST_POWER = 300;

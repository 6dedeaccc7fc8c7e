import { formatFull, formatSignificant } from '@nudge/core/number-format';
import {
  add,
  compare,
  decimal,
  exactly,
  magnitude,
  multiply,
  negate,
  powerOfTen,
  type Rational,
  rational,
} from './rational.ts';
import type { Span } from './tex/tex-node.ts';

/** A number as it is printed. */
export interface Numeral {
  readonly negative: boolean;
  /** Digits and at most one point, `0.690`: trailing zeros say how precise it is. */
  readonly digits: string;
  /** The power of ten it is multiplied by: −3 for `×10⁻³`, −2 for a percentage. */
  readonly exponent: number;
  /** From its sign to its last glyph. */
  readonly span: Span;
}

/** How a numeral stands to a number: equal to it, its correct rounding, cut off instead of rounded, or wrong. */
export type Verdict = 'exact' | 'rounded' | 'cut-off' | 'wrong';

/** A computed 0.7550000000000001 is a 0.755: how far, in proportion, a double may lie from a decimal and still be it. */
const TIE_MARGIN = rational(1n, 2n ** 48n);

export function rationalOf(numeral: Numeral): Rational {
  const size = decimal(numeral.digits, numeral.exponent);
  return numeral.negative ? negate(size) : size;
}

export function printedValue(numeral: Numeral): number {
  const size = Number(`${numeral.digits}e${numeral.exponent}`);
  return numeral.negative ? -size : size;
}

export function decimalsOf(numeral: Numeral): number {
  return numeral.digits.split('.')[1]?.length ?? 0;
}

/** How many digits say something: not the zeros that 0.027 begins with. */
export function significantDigitsOf(numeral: Numeral): number {
  return numeral.digits.replace(/^[0.]+|\./g, '').length;
}

/** True for a numeral without point and power: a count or a constant, unless it is a rounded result. */
export function isWhole(numeral: Numeral): boolean {
  return !numeral.digits.includes('.') && numeral.exponent === 0;
}

/** Judges a numeral as the printed form of a number; of a tie both neighbors are right. Zero has no sign. */
export function judge(numeral: Numeral, value: number): Verdict {
  if (!Number.isFinite(value)) return 'wrong';
  const printed = rationalOf(numeral);
  if (numeral.negative && printed.over === 0n) return 'wrong';
  const truth = exactly(value);
  const distance = magnitude(add(printed, negate(truth)));
  const margin = multiply(magnitude(truth), TIE_MARGIN);
  if (compare(distance, margin) <= 0) return 'exact';
  const unit = powerOfTen(numeral.exponent - decimalsOf(numeral));
  if (compare(distance, add(multiply(unit, rational(1n, 2n)), margin)) <= 0) return 'rounded';
  const towardZero = compare(magnitude(printed), magnitude(truth)) < 0;
  const sameSign = numeral.negative === value < 0;
  return towardZero && sameSign && compare(distance, unit) < 0 ? 'cut-off' : 'wrong';
}

/** The digits and power of ten that a numeral of this precision should have for `value`, which is finite. */
export function rounded(value: number, numeral: Numeral): Pick<Numeral, 'negative' | 'digits' | 'exponent'> {
  const decimals = decimalsOf(numeral);
  const isScientific = numeral.exponent !== 0 && numeral.exponent !== -2;
  const exponent = isScientific && value !== 0 ? Math.floor(Math.log10(Math.abs(value))) : numeral.exponent;
  const digits = roundedDigits(value, decimals, exponent);
  const normalized = isScientific && digits.replace(/\..*/, '').length > 1;
  return {
    negative: value < 0 && /[1-9]/.test(digits),
    digits: normalized ? roundedDigits(value, decimals, exponent + 1) : digits,
    exponent: normalized ? exponent + 1 : exponent,
  };
}

/** |value| / 10^exponent with so many decimals, ties away from zero. */
function roundedDigits(value: number, decimals: number, exponent: number): string {
  const scaled = multiply(magnitude(exactly(value)), powerOfTen(decimals - exponent));
  const raised = add(scaled, add(rational(1n, 2n), multiply(scaled, TIE_MARGIN)));
  const whole = String(raised.over / raised.under).padStart(decimals + 1, '0');
  return decimals === 0 ? whole : `${whole.slice(0, -decimals)}.${whole.slice(-decimals)}`;
}

const SHOWN_DIGITS = 7;

/** A number for a message: itself where it is short, otherwise 7 significant digits. With a Unicode minus. */
export function shown(value: number): string {
  const short = Number(value.toPrecision(14));
  const size = Math.abs(value);
  const isShort = String(Math.abs(short)).replace(/e.*|^0\.0*|\./g, '').length <= SHOWN_DIGITS;
  if (isShort || size < 1e-7 || size >= 1e15) return formatFull(short);
  return formatSignificant(value, SHOWN_DIGITS);
}

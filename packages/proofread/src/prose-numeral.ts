import { ascii } from '@nudge/core/number-format';
import type { Numeral } from './numeral.ts';
import type { Span } from './tex/tex-node.ts';

/** Between the digits of a number as prose prints it: a comma, a narrow or a thin space. */
const THOUSANDS = /[,\u202f\u2009]/g;
const NUMERAL =
  /^([-+]?)(?:([1-9]\d{0,2}(?:[,\u202f\u2009]\d{3})+|\d+)(\.\d+)?|(\.\d+))(?:e(-?\d+))?([\s\u202f]?%)?$/;
/** A power of ten beyond this one is no double. */
export const MOST_POWER = 300;

/** A number as prose prints it: `−0.0407`, `+0.190`, `1,024.5`, `2.39×10⁻⁵`, `8.5%`. `null` for anything else. */
export function proseNumeral(printed: string, span: Span): Numeral | null {
  const closed = ascii(
    printed.trim().replace(/[\s\u2009\u202f]*[×·][\s\u2009\u202f]*10(?=[⁻⁰¹²³⁴⁵⁶⁷⁸⁹])/, '×10'),
  );
  const parts = NUMERAL.exec(closed);
  if (parts === null) return null;
  const [, sign, whole = '0', behind, bare, power, percent] = parts;
  if (Math.abs(Number(power ?? 0)) > MOST_POWER) return null;
  return {
    negative: sign === '-',
    digits: whole.replace(THOUSANDS, '') + (behind ?? bare ?? ''),
    exponent: Number(power ?? 0) + (percent === undefined ? 0 : -2),
    span,
  };
}

/** True for `0,027`: a comma where a lesson has a point. `1,024` is a thousand and 24, `1,2` may be a list. */
export function isDecimalComma(printed: string): boolean {
  const [, whole = '', behind = ''] = /^[-−+]?(\d+),(\d+)$/.exec(printed) ?? [];
  if (/^[1-9]\d{0,2}$/.test(whole) && behind.length === 3) return false;
  return /^0+$/.test(whole) || behind.length > 1;
}

/** What to do about a number with a comma for its point. */
export function pointInstead(printed: string): string {
  return `a number has a point here and no comma: write ${printed.replace(',', '.')}`;
}

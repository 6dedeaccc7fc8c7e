import { display, numberTeX } from '@nudge/core/number-format';
import type { Complaint } from '../finding.ts';
import { type Numeral, rounded, shown, type Verdict } from '../numeral.ts';

/** Which glyphs a fix is written with: those of a formula, or of prose. */
export type Glyphs = 'tex' | 'prose';

/**
 * What to say about a numeral that is not the printed form of `value`.
 *
 * @param name what it should be the value of, in words or symbols
 * @param printed the numeral as it stands in the lesson
 */
export function numeralComplaint(
  numeral: Numeral,
  printed: string,
  value: number,
  name: string,
  verdict: Verdict,
  glyphs: Glyphs,
): Complaint {
  const isCutOff = verdict === 'cut-off';
  const reason = isCutOff ? ' (cut off, not rounded)' : '';
  const expected = shown(value);
  return {
    kind: 'wrong-digit',
    message: `${name} is ${expected}${reason}`,
    printed,
    expected,
    fix: correction(numeral, printed, value, glyphs),
  };
}

/** The right number in the precision and the glyphs of the wrong one; more digits where these would say the same again,
 * or 0. */
function correction(numeral: Numeral, printed: string, value: number, glyphs: Glyphs): string {
  const right = rounded(value, numeral);
  const same = right.digits === numeral.digits && right.negative === numeral.negative;
  const saysNothing = value !== 0 && !/[1-9]/.test(right.digits);
  if (saysNothing || (same && right.exponent === numeral.exponent)) {
    const { text } = display(value);
    return glyphs === 'tex' ? numberTeX(text) : text;
  }
  const sign = right.negative ? (glyphs === 'tex' ? '-' : '−') : '';
  const behind = /^[-−]?\s*[\d.{},]*(.*)$/s.exec(printed)?.[1] ?? '';
  const power = behind
    .replace(/(\^\s*\{?\s*)[-−]?\d+/, (_, raised: string) => `${raised}${right.exponent}`)
    .replace(/[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+/, [...String(right.exponent)].map(raisedGlyph).join(''));
  return `${sign}${right.digits}${power}`;
}

/** A digit or minus as a superscript of prose. */
export function raisedGlyph(character: string): string {
  return '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number.parseInt(character, 10)] ?? '⁻';
}

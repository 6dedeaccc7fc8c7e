const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number as a page prints it, and how far from its value it may be: half a unit of its last digit. */
interface PrintedNumber {
  readonly value: number;
  readonly half: number;
}

/** Reads `0.0270`, `+0.1903`, `−2.39×10⁻⁵`. Returns null for what is no number. */
export function readPrinted(text: string): PrintedNumber | null {
  const match = /^([+−-]?)(\d+)(?:\.(\d+))?(?:×10(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+))?$/u.exec(text.trim());
  if (match === null) return null;
  const [, sign = '', whole = '', fraction = '', below = '', raised = ''] = match;
  const digits = [...raised].map((digit) => RAISED.indexOf(digit)).join('');
  const power = digits === '' ? 0 : Number(digits) * (below === '' ? 1 : -1);
  const size = Number(`${whole}.${fraction}e${power}`);
  return { value: sign === '' || sign === '+' ? size : -size, half: 0.5 * 10 ** (power - fraction.length) };
}

/** True where the text is a correct rounding of the value; either neighbor of a tie is. */
export function isRoundingOf(text: string, value: number): boolean {
  const number = readPrinted(text);
  return number !== null && Math.abs(number.value - value) <= number.half * (1 + 1e-9);
}

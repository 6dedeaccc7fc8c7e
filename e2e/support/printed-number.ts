const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number as a page prints it, and how far from its value it may be: half a unit of its last digit. */
interface PrintedNumber {
  readonly value: number;
  readonly half: number;
}

const PRINTED =
  /^(?<sign>[+−-]?)(?<whole>\d{1,3}(?:[,\u202f\u2009]\d{3})+|\d+)?(?:\.(?<fraction>\d+))?(?:×10(?<below>⁻?)(?<raised>[⁰¹²³⁴⁵⁶⁷⁸⁹]+))?(?<percent>\s?%)?$/u;

/** Reads `0.0270`, `+0.1903`, `−2.39×10⁻⁵`, `8.5%`, `1,024`. Returns null for what is no number. */
export function readPrinted(text: string): PrintedNumber | null {
  const groups = PRINTED.exec(text.trim())?.groups;
  if (groups === undefined || (groups['whole'] ?? groups['fraction']) === undefined) return null;
  const { sign = '', whole = '', fraction = '', below = '', raised = '', percent } = groups;
  const digits = [...raised].map((digit) => RAISED.indexOf(digit)).join('');
  const power =
    (digits === '' ? 0 : Number(digits) * (below === '' ? 1 : -1)) - (percent === undefined ? 0 : 2);
  const size = Number(`${whole.replace(/\D/g, '')}.${fraction}e${power}`);
  return { value: sign === '' || sign === '+' ? size : -size, half: 0.5 * 10 ** (power - fraction.length) };
}

/** The last bits of a double, in proportion: sums taken in another order differ in them. */
const LAST_BITS = 1e-14;

/** True where the text is a correct rounding of the value; either neighbor of a tie is. */
export function isRoundingOf(text: string, value: number): boolean {
  const number = readPrinted(text);
  return (
    number !== null &&
    Math.abs(number.value - value) <= number.half * (1 + 1e-9) + Math.abs(value) * LAST_BITS
  );
}

/** A number as the site prints it. */
export interface Printed {
  readonly text: string;
  /** True where the text is the number itself, so that `=` may stand before it; otherwise `≈`. */
  readonly exact: boolean;
}

const MINUS = '−';
const TIMES_TEN = '×10';
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
/** A computed 0.7550000000000001 is a 0.755: how far, in proportion, a double may lie from a decimal and still be it. */
const TIE_MARGIN = 3.552713678800501e-15;
const DECIMALS = 4;
const EXACT_DECIMALS = 5;
const SMALL_DIGITS = 3;
const SMALL = 0.01;
const TINY = 1e-4;
const LARGE = 1e6;

/**
 * The precision of steppers, diagrams and tables: a short decimal as it is; otherwise 4 decimals, 3 significant digits below 0.01, and
 * powers of ten below 0.0001 and from a million on. A trailing zero is kept where it was computed: 0.0270.
 * @throws RangeError for NaN and infinity.
 */
export function display(value: number): Printed {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be printed as a number`);
  const size = Math.abs(value);
  if (isDecimal(value, EXACT_DECIMALS) && size < LARGE)
    return { text: trimmed(formatDecimals(value, EXACT_DECIMALS)), exact: true };
  if (size < TINY || size >= LARGE) return scientific(value);
  if (size >= SMALL) return { text: formatDecimals(value, DECIMALS), exact: false };
  const text = formatSignificant(value, SMALL_DIGITS);
  const exact = near(Number(ascii(text)), value);
  return { text: exact ? trimmed(text) : text, exact };
}

/** `value` rounded to `decimals` places, ties away from zero; zero has no sign. */
export function formatDecimals(value: number, decimals: number): string {
  const digits = Math.abs(value).toFixed(decimals);
  return withSign(value, digits);
}

/** `value` rounded to `digits` significant digits, without a power of ten. `value` lies between 1e-7 and 1e21 in size, or is 0. */
export function formatSignificant(value: number, digits: number): string {
  return withSign(value, plain(Math.abs(value).toPrecision(digits), digits));
}

/** All 17 digits that tell a double apart, or fewer where fewer do. */
export function formatFull(value: number): string {
  return withSign(
    value,
    String(Math.abs(value)).replace(/e([+-]?)(\d+)/, (_, sign, power) => tenTo(sign, power)),
  );
}

/** The text with its sign always shown, for gradients: `+0.0270`. Zero keeps none. */
export function signed(text: string): string {
  return text.startsWith(MINUS) || /^[0.]+$/.test(text) ? text : `+${text}`;
}

/** The text as TeX: `-2.39 \times 10^{-5}`. */
export function numberTeX(text: string): string {
  const [mantissa = '', power] = ascii(text).split('e');
  return power === undefined ? mantissa : `${mantissa} \\times 10^{${Number(power)}}`;
}

/** The printed text as JavaScript reads numbers: `-2.39e-5`. */
export function ascii(text: string): string {
  return text
    .replaceAll(MINUS, '-')
    .replace(/×10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)/, (_, power: string) => `e${[...power].map(lowered).join('')}`);
}

/** True where `value` is, but for the last bits of a computation, a decimal with at most `decimals` places. */
function isDecimal(value: number, decimals: number): boolean {
  return near(Number(value.toFixed(decimals)), value);
}

function near(decimal: number, value: number): boolean {
  return Math.abs(decimal - value) <= Math.abs(value) * TIE_MARGIN;
}

function scientific(value: number): Printed {
  const [mantissa = '', power = '0'] = Math.abs(value)
    .toExponential(SMALL_DIGITS - 1)
    .split('e');
  const exact = near(Number(`${mantissa}e${power}`), Math.abs(value));
  const text = `${exact ? trimmed(mantissa) : mantissa}${tenTo(power.replace(/\d+/, ''), power.replace(/\D/, ''))}`;
  return { text: withSign(value, text), exact };
}

/** `toPrecision` turns to powers of ten below 1e-6 and from 10^digits on; here it may not. */
function plain(text: string, digits: number): string {
  const [, power] = text.split('e');
  if (power === undefined) return text;
  return Number(text).toFixed(Math.max(0, digits - 1 - Number(power)));
}

function tenTo(sign: string, power: string): string {
  return `${TIMES_TEN}${sign === '-' ? '⁻' : ''}${[...power].map((digit) => RAISED[Number(digit)]).join('')}`;
}

function lowered(raised: string): string {
  return raised === '⁻' ? '-' : String([...RAISED].indexOf(raised));
}

function trimmed(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

function withSign(value: number, digits: string): string {
  return value < 0 && /[1-9]/.test(digits) ? MINUS + digits : digits;
}

/**
 * A number held as the unevaluated sum of two doubles, about 106 bits of it; `low` is at most half a unit in
 * the last place of `high`.
 */
export interface DoubleDouble {
  readonly high: number;
  readonly low: number;
}

/** 2²⁷ + 1: `shifted − (shifted − x)` for `shifted = 134217729 · x` is the first half of the 53 bits of x. */
export const HALF_WIDTH_SPLITTER = 134217729;

/**
 * What rounding took from `sum` = a + b: exactly a + b − sum. TwoSum of Knuth, TAOCP volume 2, section
 * 4.2.2.
 */
export function sumError(a: number, b: number, sum: number): number {
  const partOfB = sum - a;
  return a - (sum - partOfB) + (b - partOfB);
}

/**
 * What rounding took from `product` = a · b: exactly a · b − product, where nothing overflows or underflows
 * and both factors are below 2⁹⁹⁶. Dekker, "A floating-point technique for extending the available
 * precision" (1971).
 */
export function productError(a: number, b: number, product: number): number {
  const shiftedA = HALF_WIDTH_SPLITTER * a;
  const highA = shiftedA - (shiftedA - a);
  const lowA = a - highA;
  const shiftedB = HALF_WIDTH_SPLITTER * b;
  const highB = shiftedB - (shiftedB - b);
  const lowB = b - highB;
  return lowA * lowB - (product - highA * highB - lowA * highB - highA * lowB);
}

/** a + b, with a relative error near 2⁻¹⁰⁴ where |a| is the larger. Dekker 1971, add2. */
export function add(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const sum = a.high + b.high;
  const rest = sumError(a.high, b.high, sum) + (a.low + b.low);
  const high = sum + rest;
  return { high, low: sum - high + rest };
}

/** a · b, with a relative error near 2⁻¹⁰². Dekker 1971, mul2. */
export function multiply(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const product = a.high * b.high;
  const rest = productError(a.high, b.high, product) + (a.high * b.low + a.low * b.high);
  const high = product + rest;
  return { high, low: product - high + rest };
}

/** a ÷ b, with a relative error near 2⁻¹⁰². Dekker 1971, div2. */
export function divide(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  const quotient = a.high / b.high;
  const product = quotient * b.high;
  const remainder = a.high - product - productError(quotient, b.high, product) + a.low - quotient * b.low;
  const rest = remainder / b.high;
  const high = quotient + rest;
  return { high, low: quotient - high + rest };
}

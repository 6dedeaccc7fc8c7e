import { decimalToPair, Exact, exactDecimal } from './exact-decimal.ts';
import { exactProduct, type Pair, plus, plusNumber, powerSeries, times, timesNumber } from './pair.ts';

/** `wholes + rest`, where `wholes` is a multiple of 2⁻⁴⁰ and the rest is small: the sum of three doubles. */
export interface Logarithm {
  readonly wholes: number;
  readonly rest: Pair;
}

const LN2 = splitLogarithm(2);
/** −ln(j/128) for j from 88 to 184. */
const TABLE = Array.from({ length: 97 }, (_, index) => splitLogarithm(128 / (index + 88)));

const PRECISE = Array.from({ length: 8 }, (_, n) => decimalToPair(new Exact(n % 2 ? -1 : 1).div(n + 1)));
const REST = Array.from({ length: 10 }, (_, n) => (n % 2 ? -1 : 1) / (n + 9));

function splitLogarithm(ratio: number): Logarithm {
  const value = ratio === 2 ? new Exact(2).ln() : new Exact(128).div(Math.round(128 / ratio)).ln();
  const wholes = Math.round(value.times(2 ** 40).toNumber()) / 2 ** 40;
  return { wholes, rest: decimalToPair(value.minus(exactDecimal(wholes))) };
}

/** ln(1 + r) to 2⁻¹⁰³ of itself for |r| ≤ 2⁻⁷, by its power series. */
export function logarithmNearOne(r: Pair): Pair {
  return times(r, powerSeries(r, PRECISE, REST));
}

/**
 * ln x for a positive finite x: x is multiplied by a power of two and by j/128 to come within 2⁻⁷ of 1, and
 * a table holds the logarithms of both.
 */
export function logarithm(x: Pair): Logarithm {
  const exponent = Math.round(Math.log2(x.high));
  const high = scale(x.high, -exponent);
  const low = scale(x.low, -exponent);
  const j = Math.round(128 / high);
  const entry = TABLE[j - 88];
  if (entry === undefined) throw new RangeError(`No table entry for ${j}/128, from x = ${x.high}.`);
  const product = exactProduct(high, j / 128);
  const r = plus({ high: product.high - 1, low: 0 }, { high: product.low, low: (low * j) / 128 });
  const constants = plus(timesNumber(LN2.rest, exponent), entry.rest);
  return { wholes: exponent * LN2.wholes + entry.wholes, rest: plus(constants, logarithmNearOne(r)) };
}

/** All of it as a pair, to 1e-29 of itself. */
export function logarithmPair(x: Pair): Pair {
  const { wholes, rest } = logarithm(x);
  return plusNumber(rest, wholes);
}

function scale(x: number, exponent: number): number {
  const half = Math.trunc(exponent / 2);
  return x * 2 ** half * 2 ** (exponent - half);
}

import { decimalToPair, Exact, exactDecimal } from './exact-decimal.ts';
import { type Pair, plus, plusNumber, powerSeries, times } from './pair.ts';

/** value · 2^exponent: the value stays where a pair has all its bits, however small the product is. */
export interface Scaled {
  readonly value: Pair;
  readonly exponent: number;
}

const LN2 = new Exact(2).ln();
const LN2_FIRST = Math.floor(LN2.times(2 ** 32).toNumber()) / 2 ** 32;
const LN2_SECOND =
  Math.floor(
    LN2.minus(exactDecimal(LN2_FIRST))
      .times(2 ** 64)
      .toNumber(),
  ) /
  2 ** 64;
const LN2_THIRD = LN2.minus(exactDecimal(LN2_FIRST)).minus(exactDecimal(LN2_SECOND)).toNumber();

/** e^(j/32) for j from −12 to 12. */
const TABLE = Array.from({ length: 25 }, (_, index) => decimalToPair(new Exact(index - 12).div(32).exp()));

const FACTORIALS = Array.from({ length: 14 }, (_, n) => factorial(n));
const PRECISE = FACTORIALS.slice(0, 7).map((value) => decimalToPair(new Exact(1).div(value)));
const REST = FACTORIALS.slice(7).map((value) => 1 / value);

export function factorial(n: number): number {
  return n < 2 ? 1 : n * factorial(n - 1);
}

/** e^x to 1e-29 of itself, for |x| up to 750: a table of e^(j/32) and the Taylor series of what is left. */
export function exponential(x: Pair): Scaled {
  const exponent = Math.round(x.high / Math.LN2);
  const first = plusNumber({ high: x.high - exponent * LN2_FIRST, low: 0 }, -exponent * LN2_SECOND);
  const reduced = plus(first, { high: x.low, low: 0 });
  const rest = plusNumber(reduced, -exponent * LN2_THIRD);
  const step = Math.round(rest.high * 32);
  const series = powerSeries(plusNumber(rest, -step / 32), PRECISE, REST);
  const entry = TABLE[step + 12];
  if (entry === undefined) throw new RangeError(`No table entry for e^(${step}/32), from x = ${x.high}.`);
  return { value: times(entry, series), exponent };
}

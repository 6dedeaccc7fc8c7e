import { LN2_HIGH, LN2_LOW } from './ln2.ts';

/** e^x = 2^exponent · (1 + first + rest), with |first| ≤ ½ ln 2 and |rest| ≤ 0.07. */
export interface ReducedExponential {
  readonly exponent: number;
  readonly first: number;
  readonly rest: number;
}

/**
 * (e^r − 1 − r) ÷ r² for |r| ≤ ½ ln 2, off by at most 2⁻⁶⁰ ÷ r². Minimax coefficients from the Remez
 * exchange, weighted by r², in 50-digit arithmetic, each then rounded to a double.
 */
function quadraticRemainder(r: number): number {
  let sum = 2.092692675579825e-9;
  sum = sum * r + 2.51122379912405e-8;
  sum = sum * r + 2.7557233410765494e-7;
  sum = sum * r + 2.7557234242698037e-6;
  sum = sum * r + 2.4801587373689555e-5;
  sum = sum * r + 0.00019841269897052547;
  sum = sum * r + 0.0013888888888858458;
  sum = sum * r + 0.00833333333331674;
  sum = sum * r + 0.04166666666666673;
  sum = sum * r + 0.16666666666666685;
  return sum * r + 0.5;
}

/**
 * Takes e^(high + low) apart, for |high| ≤ 750 and |low| at most a unit in the last place of high: a whole
 * number of ln 2 in two parts is taken away, as Cody & Waite, Software Manual for the Elementary Functions
 * (1980), chapter 6.
 */
export function reduceExponential(high: number, low: number): ReducedExponential {
  const exponent = Math.floor(high * Math.LOG2E + 0.5);
  const difference = high - exponent * LN2_HIGH;
  const correction = low - exponent * LN2_LOW;
  const first = difference + correction;
  const lost = difference - first + correction;
  const rest = first * first * quadraticRemainder(first) + lost * (1 + first);
  return { exponent, first, rest };
}

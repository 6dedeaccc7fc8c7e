import { artanhRemainder } from './artanh-remainder.ts';
import { productError } from './double-double.ts';
import { LN2_HIGH, LN2_LOW } from './ln2.ts';

/**
 * ln(2^exponent · (1 + fraction + tail)), for a fraction from √½ − 1 to √2 − 1 and a tail below its last
 * place.
 *
 * With f the fraction and s = f ÷ (2 + f), ln(1 + f) = 2 artanh(s) = f − f²/2 + s · (f²/2 + 2s²/3 + 2s⁴/5 +
 * …): the first two terms are kept exactly, so that the error is that of the small third. The series is
 * Abramowitz & Stegun 4.1.27.
 */
export function logarithm(fraction: number, tail: number, exponent: number): number {
  const s = fraction / (2 + fraction);
  const z = s * s;
  const series = 2 * z * (1 / 3 + z * (1 / 5 + z * artanhRemainder(z)));
  const square = fraction * fraction;
  const half = square / 2;
  const difference = fraction - half;
  const lost = fraction - difference - half - productError(fraction, fraction, square) / 2;
  const wholes = exponent * LN2_HIGH;
  const sum = wholes + difference;
  const rest = s * (half + series) + lost + tail / (1 + fraction) + exponent * LN2_LOW;
  return sum + (wholes - sum + difference + rest);
}

import { artanhRemainder } from './artanh-remainder.ts';
import { add, type DoubleDouble, divide, multiply, sumError } from './double-double.ts';
import { LN2_HIGH, LN2_LOW } from './ln2.ts';
import { centeredExponentOf, scaleByPowerOfTwo } from './powers-of-two.ts';

const THIRD: DoubleDouble = { high: 0.3333333333333333, low: 1.850371707708594e-17 };
const FIFTH: DoubleDouble = { high: 0.2, low: -1.1102230246251566e-17 };

/**
 * ln x to about 2⁻⁷⁰ of itself, for a finite x above 0: with x = 2^e · (1 + f) and s = f ÷ (2 + f), it is e
 * · ln 2 + 2 artanh(s), and the first terms of the series s · (1 + s²/3 + s⁴/5 + …) are sums of two doubles.
 * Abramowitz & Stegun 4.1.27 for the series, Dekker (1971) for the arithmetic.
 */
export function preciseLogarithm(x: number): DoubleDouble {
  const exponent = centeredExponentOf(x);
  const fraction = scaleByPowerOfTwo(x, -exponent) - 1;
  const denominator = 2 + fraction;
  const lost = sumError(2, fraction, denominator);
  const s = divide({ high: fraction, low: 0 }, { high: denominator, low: lost });
  const z = multiply(s, s);
  const fromFifth = add(FIFTH, { high: z.high * artanhRemainder(z.high), low: 0 });
  const fromThird = add(THIRD, multiply(z, fromFifth));
  const artanh = add(s, multiply(s, multiply(z, fromThird)));
  const wholes = { high: exponent * LN2_HIGH, low: exponent * LN2_LOW };
  return add(wholes, { high: 2 * artanh.high, low: 2 * artanh.low });
}

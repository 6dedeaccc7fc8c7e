import { exponential } from './exponential.ts';
import { over, type Pair, pairOf, plus, plusNumber, times } from './pair.ts';

/**
 * tanh x to 1e-29 of itself: Lambert's continued fraction x/(1 + x²/(3 + x²/(5 + …))) up to ¼, then the
 * exponential.
 */
export function hyperbolicTangent(x: number): Pair {
  if (Math.abs(x) > 0.25) return byExponential(x);
  const square = times(pairOf(x), pairOf(x));
  let fraction = pairOf(21);
  for (let odd = 19; odd >= 1; odd -= 2) fraction = plusNumber(over(square, fraction), odd);
  return over(pairOf(x), fraction);
}

function byExponential(x: number): Pair {
  const { value, exponent } = exponential(pairOf(-2 * Math.abs(x)));
  const small = { high: value.high * 2 ** exponent, low: value.low * 2 ** exponent };
  const size = over(plus(pairOf(1), { high: -small.high, low: -small.low }), plusNumber(small, 1));
  return x < 0 ? { high: -size.high, low: -size.low } : size;
}

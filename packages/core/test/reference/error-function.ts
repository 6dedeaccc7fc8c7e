import type { Decimal } from 'decimal.js';
import { decimalToPair, Exact } from './exact-decimal.ts';
import { type Pair, pairOf, plusNumber, powerSeries } from './pair.ts';

const TERMS = 24;
const PRECISE_TERMS = 14;

interface Expansion {
  readonly precise: readonly Pair[];
  readonly rest: readonly number[];
}

/** The Taylor series of erf about 0, 1/8, 2/8 … 6. */
const EXPANSIONS = Array.from({ length: 49 }, (_, index) => expansionAbout(index / 8));

/** The coefficients follow from erf″(x) = −2x erf′(x): (n + 1)(n + 2) aₙ₊₂ = −2c (n + 1) aₙ₊₁ − 2n aₙ. */
function expansionAbout(center: number): Expansion {
  const c = new Exact(center);
  const slope = c.times(c).neg().exp().times(2).div(new Exact(-1).acos().sqrt());
  const coefficients = [errorFunctionByPositiveSeries(c, slope), slope];
  for (let n = 0; coefficients.length < TERMS; n++) {
    const [previous, last] = coefficients.slice(n);
    if (previous === undefined || last === undefined) throw new RangeError(`No coefficient ${n}.`);
    const sum = last
      .times(c)
      .times(n + 1)
      .plus(previous.times(n));
    coefficients.push(sum.times(-2).div((n + 1) * (n + 2)));
  }
  return {
    precise: coefficients.slice(0, PRECISE_TERMS).map(decimalToPair),
    rest: coefficients.slice(PRECISE_TERMS).map((coefficient) => coefficient.toNumber()),
  };
}

/**
 * Abramowitz & Stegun 7.1.6: erf x = erf′(x) · Σ 2ⁿ x^(2n+1) ÷ (1 · 3 · … · (2n + 1)), every term positive.
 */
function errorFunctionByPositiveSeries(x: Decimal, slope: Decimal): Decimal {
  const factor = x.times(x).times(2);
  let term = x;
  let sum = x;
  for (let odd = 3; term.gt(1e-48); odd += 2) {
    term = term.times(factor).div(odd);
    sum = sum.plus(term);
  }
  return sum.times(slope);
}

/** erf x to 1e-29 of itself for |x| ≤ 6. */
export function errorFunction(x: number): Pair {
  const size = Math.abs(x);
  const center = Math.round(size * 8);
  const expansion = EXPANSIONS[center];
  if (expansion === undefined) throw new RangeError(`No expansion about ${center / 8}, from x = ${x}.`);
  const value = powerSeries(plusNumber(pairOf(size), -center / 8), expansion.precise, expansion.rest);
  return x < 0 ? { high: -value.high, low: -value.low } : value;
}

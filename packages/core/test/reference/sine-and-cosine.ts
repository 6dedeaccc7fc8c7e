import { decimalToPair, Exact } from './exact-decimal.ts';
import { factorial } from './exponential.ts';
import { type Pair, pairOf, powerSeries, times } from './pair.ts';

/** π/2 to as many bits after the point as angles below 2⁵³ need, and as the largest double needs. */
const SHORT = rightAngle(256n);
const LONG = rightAngle(1400n);

/** (−1)ⁿ ÷ (2n + 1)! and (−1)ⁿ ÷ (2n)!: the Taylor series in powers of x². */
const SINE = Array.from({ length: 15 }, (_, n) => (n % 2 ? -1 : 1) * factorial(2 * n + 1));
const COSINE = Array.from({ length: 15 }, (_, n) => (n % 2 ? -1 : 1) * factorial(2 * n));
const PRECISE_SINE = SINE.slice(0, 9).map(inverse);
const PRECISE_COSINE = COSINE.slice(0, 9).map(inverse);
const REST_SINE = SINE.slice(9).map((value) => 1 / value);
const REST_COSINE = COSINE.slice(9).map((value) => 1 / value);

function inverse(value: number): Pair {
  return decimalToPair(new Exact(1).div(value));
}

interface RightAngle {
  readonly bits: bigint;
  /** π/2 · 2^bits. */
  readonly units: bigint;
}

/** Machin's formula in whole numbers, with 64 bits to spare. */
function rightAngle(bits: bigint): RightAngle {
  const wide = bits + 64n;
  const units = (2n * (4n * arctangentOfInverse(5n, wide) - arctangentOfInverse(239n, wide))) >> 64n;
  return { bits, units };
}

/** arctan(1/n) · 2^bits. */
function arctangentOfInverse(n: bigint, bits: bigint): bigint {
  let power = (1n << bits) / n;
  let sum = 0n;
  for (let odd = 1n; power !== 0n; odd += 4n) {
    sum += power / odd - power / (n * n) / (odd + 2n);
    power /= n * n * n * n;
  }
  return sum;
}

/** An angle as a whole number of right angles and at most half of one, by exact division. */
function reduce(x: number): { quadrant: number; angle: Pair } {
  if (Math.abs(x) < 0.78) return { quadrant: 0, angle: pairOf(x) };
  const large = Math.abs(x) > 2 ** 53;
  const { bits, units } = large ? LONG : SHORT;
  const total = large ? BigInt(x) << bits : BigInt(x * 2 ** 64) << (bits - 64n);
  const half = total < 0n ? -units / 2n : units / 2n;
  const count = (total + half) / units;
  const rest = (total - count * units) >> (bits - 256n);
  const high = Number(rest);
  const low = Number(rest - BigInt(high));
  return { quadrant: Number(count & 3n), angle: { high: high * 2 ** -256, low: low * 2 ** -256 } };
}

function valueAt(x: number, turn: number): Pair {
  const { quadrant, angle } = reduce(x);
  const square = times(angle, angle);
  const quarter = (quadrant + turn) % 4;
  const value =
    quarter % 2 === 0
      ? times(angle, powerSeries(square, PRECISE_SINE, REST_SINE))
      : powerSeries(square, PRECISE_COSINE, REST_COSINE);
  return quarter < 2 ? value : { high: -value.high, low: -value.low };
}

/**
 * sin x to 1e-29 of itself for every finite x: the Taylor series of what is left after whole right angles.
 */
export function sine(x: number): Pair {
  return valueAt(x, 0);
}

/** cos x, likewise. */
export function cosine(x: number): Pair {
  return valueAt(x, 1);
}

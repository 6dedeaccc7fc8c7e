/**
 * About 106 bits: `high + low`, unevaluated. The arithmetic is that of Hida, Li & Bailey's QD library
 * (2001), accurate variants.
 */
export interface Pair {
  readonly high: number;
  readonly low: number;
}

export function pairOf(high: number): Pair {
  return { high, low: 0 };
}

/** a + b exactly, where |a| ≥ |b| or a is 0. */
function quickSum(a: number, b: number): Pair {
  const high = a + b;
  return { high, low: b - (high - a) };
}

/** a + b exactly. */
export function exactSum(a: number, b: number): Pair {
  const high = a + b;
  const virtual = high - a;
  return { high, low: a - (high - virtual) + (b - virtual) };
}

/** a · b exactly, where nothing overflows or underflows. */
export function exactProduct(a: number, b: number): Pair {
  const high = a * b;
  const cutA = 134217729 * a;
  const bigA = cutA - (cutA - a);
  const smallA = a - bigA;
  const cutB = 134217729 * b;
  const bigB = cutB - (cutB - b);
  const smallB = b - bigB;
  return { high, low: bigA * bigB - high + bigA * smallB + smallA * bigB + smallA * smallB };
}

export function plus(a: Pair, b: Pair): Pair {
  const highs = exactSum(a.high, b.high);
  const lows = exactSum(a.low, b.low);
  const partial = quickSum(highs.high, highs.low + lows.high);
  return quickSum(partial.high, partial.low + lows.low);
}

export function plusNumber(a: Pair, b: number): Pair {
  const sum = exactSum(a.high, b);
  return quickSum(sum.high, sum.low + a.low);
}

export function times(a: Pair, b: Pair): Pair {
  const product = exactProduct(a.high, b.high);
  return quickSum(product.high, product.low + (a.high * b.low + a.low * b.high));
}

export function timesNumber(a: Pair, b: number): Pair {
  const product = exactProduct(a.high, b);
  return quickSum(product.high, product.low + a.low * b);
}

export function over(a: Pair, b: Pair): Pair {
  const first = a.high / b.high;
  const remainder = plus(a, timesNumber(b, -first));
  const second = remainder.high / b.high;
  const rest = plus(remainder, timesNumber(b, -second));
  return plusNumber(quickSum(first, second), rest.high / b.high);
}

/**
 * c₀ + c₁x + c₂x² + …: the `precise` coefficients, lowest power first, in pairs; the `rest` of them, which
 * continue the series, in doubles.
 */
export function powerSeries(x: Pair, precise: readonly Pair[], rest: readonly number[]): Pair {
  let tail = 0;
  for (let power = rest.length - 1; power >= 0; power--) tail = tail * x.high + (rest[power] ?? NaN);
  let sum = pairOf(tail);
  for (let power = precise.length - 1; power >= 0; power--) {
    sum = plus(times(sum, x), precise[power] ?? pairOf(NaN));
  }
  return sum;
}

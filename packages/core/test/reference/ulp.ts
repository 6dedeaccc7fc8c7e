import type { Scaled } from './exponential.ts';
import type { Pair } from './pair.ts';

/**
 * How far `actual` is from the reference, in units in the last place of a double of the reference's size (at
 * least 2⁻¹⁰⁷⁴). The tail of the reference counts.
 */
export function ulpError(actual: number, reference: Pair): number {
  return scaledUlpError(actual, { value: reference, exponent: 0 });
}

/** The same for a reference that is held away from the subnormal numbers. */
export function scaledUlpError(actual: number, { value, exponent }: Scaled): number {
  const half = Math.trunc(exponent / 2);
  const scaled = actual * 2 ** -half * 2 ** (half - exponent);
  const error = Math.abs(scaled - value.high - value.low);
  return error / Math.max(unitInLastPlace(value), 2 ** (-1074 - exponent));
}

function unitInLastPlace(value: Pair): number {
  const size = Math.abs(value.high);
  const exponent = Math.floor(Math.log2(size));
  // log2 may round up to a whole number, and the tail may lead below a power of two.
  const below = size < 2 ** exponent || (size === 2 ** exponent && value.low * value.high < 0);
  return 2 ** (Math.max(below ? exponent - 1 : exponent, -1022) - 52);
}

/** The largest error over `count` points, and where it is. NaN counts as infinitely wrong. */
export function worstError(
  count: number,
  point: (index: number) => number,
  error: (x: number) => number,
): { readonly ulp: number; readonly at: number } {
  let ulp = 0;
  let at = NaN;
  for (let index = 0; index < count; index++) {
    const x = point(index);
    const found = error(x);
    if (!(found <= ulp)) {
      ulp = Number.isNaN(found) ? Infinity : found;
      at = x;
    }
  }
  return { ulp, at };
}

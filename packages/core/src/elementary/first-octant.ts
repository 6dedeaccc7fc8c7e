import { productError } from './double-double.ts';

/**
 * (sin x − x) ÷ x³ in powers of x², for |x| ≤ π/4. Minimax coefficients from the Remez exchange in 60-digit
 * arithmetic with −1/6 held at its double: the sine is off by at most 2⁻⁶² of itself.
 */
function sineSeries(square: number): number {
  let sum = -7.378760362776281e-13;
  sum = sum * square + 1.6054110343107514e-10;
  sum = sum * square - 2.5052069493766958e-8;
  sum = sum * square + 2.7557319069266088e-6;
  sum = sum * square - 0.00019841269840955406;
  sum = sum * square + 0.008333333333333038;
  return sum * square - 0.16666666666666666;
}

/**
 * (cos x − 1 + x²/2) ÷ x⁴ in powers of x², the same way with 1/24 held: the cosine is off by at most 2⁻⁶³.
 */
function cosineSeries(square: number): number {
  let sum = -1.1368223167526185e-11;
  sum = sum * square + 2.0875901521130017e-9;
  sum = sum * square - 2.7557315777873693e-7;
  sum = sum * square + 2.48015872949176e-5;
  sum = sum * square - 0.0013888888888883885;
  return sum * square + 0.041666666666666664;
}

/** sin(high + low) for |high| ≤ π/4 and a low part below its last place. */
export function sineInFirstOctant(high: number, low: number): number {
  const square = high * high;
  return high + (high * square * sineSeries(square) + low * (1 - square / 2));
}

/** cos(high + low) for |high| ≤ π/4 and a low part below its last place. */
export function cosineInFirstOctant(high: number, low: number): number {
  const square = high * high;
  const half = square / 2;
  const lost = productError(high, high, square) / 2 + high * low;
  const difference = 1 - half;
  return difference + (1 - difference - half - lost + square * square * cosineSeries(square));
}

/** Every power of two that is a double, from 2⁻¹⁰⁷⁴ to 2¹⁰²³, in order. */
const POWERS: readonly number[] = everyPower();
/** Where 2⁰ stands among them. */
const ONE = 1074;

function everyPower(): number[] {
  const powers: number[] = [];
  for (let power = Number.MIN_VALUE; power < Infinity; power *= 2) powers.push(power);
  return powers;
}

/** 2^exponent, exactly, for a whole exponent from −1074 to 1023; NaN for any other. */
export function powerOfTwo(exponent: number): number {
  return POWERS[exponent + ONE] ?? NaN;
}

/**
 * x · 2^exponent for a whole exponent from −1100 to 1100, rounded once. It goes in two steps where
 * 2^exponent may be no double; the first is exact as long as |x| ≥ ½ for an exponent below −1000, and |x| <
 * 2 for one above 1000.
 */
export function scaleByPowerOfTwo(x: number, exponent: number): number {
  if (exponent > 1000) return x * powerOfTwo(1000) * powerOfTwo(exponent - 1000);
  if (exponent < -1000) return x * powerOfTwo(-1000) * powerOfTwo(exponent + 1000);
  return x * powerOfTwo(exponent);
}

/** The whole number e for which x · 2^−e is in [√½, √2), for a finite x above 0: a search by halves. */
export function centeredExponentOf(x: number): number {
  let exponent = -ONE;
  for (let step = 2048; step >= 1; step /= 2) {
    if (x >= powerOfTwo(exponent + step)) exponent += step;
  }
  return scaleByPowerOfTwo(x, -exponent) < Math.SQRT2 ? exponent : exponent + 1;
}

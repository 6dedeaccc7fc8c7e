/** A fraction of whole numbers, the lower one above 0. Not reduced. */
export interface Rational {
  readonly over: bigint;
  readonly under: bigint;
}

export function rational(over: bigint, under = 1n): Rational {
  return under < 0n ? { over: -over, under: -under } : { over, under };
}

export function add(a: Rational, b: Rational): Rational {
  return rational(a.over * b.under + b.over * a.under, a.under * b.under);
}

export function negate(a: Rational): Rational {
  return rational(-a.over, a.under);
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.over * b.over, a.under * b.under);
}

/** `null` where `b` is 0. */
export function divide(a: Rational, b: Rational): Rational | null {
  return b.over === 0n ? null : rational(a.over * b.under, a.under * b.over);
}

export function magnitude(a: Rational): Rational {
  return a.over < 0n ? negate(a) : a;
}

/** Below 0 where a < b, above 0 where a > b. */
export function compare(a: Rational, b: Rational): number {
  const left = a.over * b.under;
  const right = b.over * a.under;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** 10 to a whole power. */
export function powerOfTen(exponent: number): Rational {
  const size = 10n ** BigInt(Math.abs(exponent));
  return exponent < 0 ? rational(1n, size) : rational(size);
}

/** A decimal as it is printed, `0.690`, times a power of ten. */
export function decimal(digits: string, exponent = 0): Rational {
  const [whole = '', behind = ''] = digits.split('.');
  return multiply(rational(BigInt(`${whole}${behind}` || '0')), powerOfTen(exponent - behind.length));
}

const MANTISSA_BITS = 53;
/** The power of two of the smallest double there is. */
const LEAST_POWER = -1074;

/** The number that a double is, to the last bit. `value` is finite. */
export function exactly(value: number): Rational {
  if (value === 0) return rational(0n);
  const power = Math.max(Math.floor(Math.log2(Math.abs(value))) - MANTISSA_BITS, LEAST_POWER);
  const whole = rational(BigInt(value / 2 ** power));
  const size = 2n ** BigInt(Math.abs(power));
  return multiply(whole, power < 0 ? rational(1n, size) : rational(size));
}

/** A double within a unit in the last place. */
export function toNumber(a: Rational): number {
  const size = magnitude(a).over;
  if (size === 0n) return 0;
  // So many bits more above that the whole quotient keeps all that a double can.
  const shift = Math.max(0, a.under.toString(2).length - size.toString(2).length + 64);
  return Number((a.over << BigInt(shift)) / a.under) / 2 ** shift;
}

import { productError } from './double-double.ts';
import { expOfSum } from './exp.ts';

/**
 * erf(x) ÷ x − 1 in powers of x², for |x| ≤ 11/16: the series of Abramowitz & Stegun 7.1.5, economized. The
 * coefficients of all three polynomials here are minimax, from the Remez exchange in 60-digit arithmetic.
 * With 2/√π − 1 held at its double this one is off by at most 2⁻⁵⁶.
 */
export const EXCESS_NEAR_ZERO: readonly number[] = [
  2.361536538691886e-8, -1.8816478441116118e-7, 1.6720295887653233e-6, -1.4940341696013134e-5,
  0.00012055833537001557, -0.0008548337532645284, 0.005223977759444773, -0.026866170654931718,
  0.11283791670991494, -0.37612638903184276, 0.1283791670955126,
];

/** (erf(1 + h) − erf(1)) ÷ h for h from −5/16 to 3/8, weighted by h and then off by at most 2⁻⁵⁷. */
export const SLOPE_NEAR_ONE: readonly number[] = [
  -5.941854608687808e-6, 2.2946881113764047e-5, 1.8963459721175334e-5, -0.00019994178044865045,
  8.548300347063694e-5, 0.0012262787707394533, -0.0018851850633919993, -0.004777030343488601,
  0.015154718019460077, 0.004612305517868659, -0.06918458290041195, 0.0691845829035387, 0.13836916580683672,
  -0.41510749742059516, 0.4151074974205948,
];

/**
 * e^(x²) erfc(x) in powers of t = 1/(2 + x) − 7/32 for x from 11/8 to 6, weighted by e^(−x²) and then off by
 * at most 2⁻⁶⁰.
 */
export const SCALED_COMPLEMENT: readonly number[] = [
  114.60834348781725, -12.467772720180985, -47.94317412381572, 16.314868751515945, 13.704981193839636,
  -6.790159358416082, -6.195381517253275, 2.0075677796268163, 4.867848465006634, 3.400386084103635,
  1.4817435834795416, 0.205620220828102,
];

/** erf(1), and what its double leaves out. */
export const AT_ONE = 0.8427007929497149;
export const AT_ONE_TAIL = -2.4801011789118602e-17;

/** The error function 2/√π ∫₀ˣ e^(−t²) dt, within 0.9 units in the last place. */
export function erf(x: number): number {
  const size = Math.abs(x);
  if (size < 0.6875) return x + x * polynomial(EXCESS_NEAR_ZERO, x * x);
  // From 6 on, erfc(x) is below half of the last place of 1.
  if (size >= 6) return x < 0 ? -1 : 1;
  const value = size < 1.375 ? erfNearOne(size - 1) : 1 - erfc(size);
  return x < 0 ? -value : value;
}

function erfNearOne(h: number): number {
  return AT_ONE + (h * polynomial(SLOPE_NEAR_ONE, h) + AT_ONE_TAIL);
}

function erfc(x: number): number {
  const square = x * x;
  const gaussian = expOfSum(-square, -productError(x, x, square));
  return gaussian * polynomial(SCALED_COMPLEMENT, 1 / (2 + x) - 0.21875);
}

/** A polynomial by Horner's rule, its coefficients from the highest power down. */
function polynomial(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient);
}

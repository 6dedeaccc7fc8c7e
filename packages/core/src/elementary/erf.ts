import { productError } from './double-double.ts';
import { expOfSum } from './exp.ts';

/**
 * erf(x) ÷ x − 1 in powers of x², for |x| ≤ 11/16: the series of Abramowitz & Stegun 7.1.5, economized. The
 * coefficients of all three polynomials here are minimax, from the Remez exchange in 60-digit arithmetic.
 * With 2/√π − 1 held at its double this one is off by at most 2⁻⁵⁶.
 */
function excessNearZero(square: number): number {
  let sum = 2.361536538691886e-8;
  sum = sum * square - 1.8816478441116118e-7;
  sum = sum * square + 1.6720295887653233e-6;
  sum = sum * square - 1.4940341696013134e-5;
  sum = sum * square + 0.00012055833537001557;
  sum = sum * square - 0.0008548337532645284;
  sum = sum * square + 0.005223977759444773;
  sum = sum * square - 0.026866170654931718;
  sum = sum * square + 0.11283791670991494;
  sum = sum * square - 0.37612638903184276;
  return sum * square + 0.1283791670955126;
}

/** (erf(1 + h) − erf(1)) ÷ h for h from −5/16 to 3/8, weighted by h and then off by at most 2⁻⁵⁷. */
function slopeNearOne(h: number): number {
  let sum = -5.941854608687808e-6;
  sum = sum * h + 2.2946881113764047e-5;
  sum = sum * h + 1.8963459721175334e-5;
  sum = sum * h - 0.00019994178044865045;
  sum = sum * h + 8.548300347063694e-5;
  sum = sum * h + 0.0012262787707394533;
  sum = sum * h - 0.0018851850633919993;
  sum = sum * h - 0.004777030343488601;
  sum = sum * h + 0.015154718019460077;
  sum = sum * h + 0.004612305517868659;
  sum = sum * h - 0.06918458290041195;
  sum = sum * h + 0.0691845829035387;
  sum = sum * h + 0.13836916580683672;
  sum = sum * h - 0.41510749742059516;
  return sum * h + 0.4151074974205948;
}

/**
 * e^(x²) erfc(x) in powers of t = 1/(2 + x) − 7/32 for x from 11/8 to 6, weighted by e^(−x²) and then off by
 * at most 2⁻⁶⁰.
 */
function scaledComplement(t: number): number {
  let sum = 114.60834348781725;
  sum = sum * t - 12.467772720180985;
  sum = sum * t - 47.94317412381572;
  sum = sum * t + 16.314868751515945;
  sum = sum * t + 13.704981193839636;
  sum = sum * t - 6.790159358416082;
  sum = sum * t - 6.195381517253275;
  sum = sum * t + 2.0075677796268163;
  sum = sum * t + 4.867848465006634;
  sum = sum * t + 3.400386084103635;
  sum = sum * t + 1.4817435834795416;
  return sum * t + 0.205620220828102;
}

/** erf(1), and what its double leaves out. */
const AT_ONE = 0.8427007929497149;
const AT_ONE_TAIL = -2.4801011789118602e-17;

/** The error function 2/√π ∫₀ˣ e^(−t²) dt, within 0.9 units in the last place. */
export function erf(x: number): number {
  const size = Math.abs(x);
  if (size < 0.6875) return x + x * excessNearZero(x * x);
  // From 6 on, erfc(x) is below half of the last place of 1.
  if (size >= 6) return x < 0 ? -1 : 1;
  const value = size < 1.375 ? erfNearOne(size - 1) : 1 - erfc(size);
  return x < 0 ? -value : value;
}

function erfNearOne(h: number): number {
  return AT_ONE + (h * slopeNearOne(h) + AT_ONE_TAIL);
}

function erfc(x: number): number {
  const square = x * x;
  const gaussian = expOfSum(-square, -productError(x, x, square));
  return gaussian * scaledComplement(1 / (2 + x) - 0.21875);
}

/**
 * (artanh(s) ÷ s − 1 − z/3 − z²/5) ÷ z³ where z = s² ≤ 0.0295, off by at most 2⁻⁷¹ ÷ z³. Minimax
 * coefficients from the Remez exchange, weighted by z³, in 50-digit arithmetic, each then rounded to a
 * double.
 */
export function artanhRemainder(z: number): number {
  let sum = 0.05955436340617678;
  sum = sum * z + 0.058425271769154616;
  sum = sum * z + 0.06667881242427423;
  sum = sum * z + 0.07692286457674496;
  sum = sum * z + 0.09090909302606635;
  sum = sum * z + 0.11111111110007002;
  return sum * z + 0.14285714285716578;
}

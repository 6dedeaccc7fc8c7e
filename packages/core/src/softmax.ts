import { exp } from './elementary/exp.ts';
import { at, sum } from './list.ts';

/**
 * Turns scores into shares that sum to 1: y_j = e^{a_j} / Σ e^{a_k}.
 * The largest score is taken off first, which changes no share and keeps every power at 1 or below.
 */
export function softmax(scores: readonly number[]): number[] {
  const largest = Math.max(...scores);
  const powers = scores.map((score) => exp(score - largest));
  const total = sum(powers);
  return powers.map((power) => power / total);
}

/** ∂E/∂a_j = y_j (g_j − Σ_k g_k y_k) from g = ∂E/∂y: each share falls when another's score grows. */
export function throughSoftmax(shares: readonly number[], gradients: readonly number[]): number[] {
  const mean = sum(shares.map((share, k) => share * at(gradients, k)));
  return shares.map((share, j) => share * (at(gradients, j) - mean));
}

import { exp } from './elementary/exp.ts';
import { log } from './elementary/log.ts';
import { log1p } from './elementary/log1p.ts';
import { at, sum } from './list.ts';
import type { SquaredLossName } from './network.ts';

/** A loss that charges each output alone, beside its derivative. */
interface OutputLoss {
  /** The charge for output `y` where `t` was wanted; `outputs` is how many outputs there are. */
  readonly value: (y: number, t: number, outputs: number) => number;
  /** ∂value/∂y. */
  readonly slope: (y: number, t: number, outputs: number) => number;
}

/** The losses that are defined for any output; the two cross-entropies are worked from pre-activations below. */
export const outputLosses: Readonly<Record<SquaredLossName, OutputLoss>> = {
  'half-squared': { value: (y, t) => square(t - y) / 2, slope: (y, t) => y - t },
  squared: { value: (y, t) => square(t - y), slope: (y, t) => 2 * (y - t) },
  'mean-squared': {
    value: (y, t, outputs) => square(t - y) / outputs,
    slope: (y, t, outputs) => (2 * (y - t)) / outputs,
  },
};

/**
 * −Σ (t ln y + (1 − t) ln(1 − y)) for y = σ(a), from the pre-activations: ln(1 + e^a) − t a. So no logarithm
 * ever meets a 0, however sure the network is (Goodfellow, Bengio and Courville 2016, §6.2.2.2).
 */
export function binaryCrossEntropy(preActivations: readonly number[], target: readonly number[]): number {
  return sumOver(preActivations, target, (a, t) => softplus(a) - t * a);
}

/** −Σ t ln y for y = softmax(a), from the pre-activations: Σ t (ln Σ e^a − a). */
export function crossEntropy(preActivations: readonly number[], target: readonly number[]): number {
  const largest = Math.max(...preActivations);
  const logTotal = log(sum(preActivations.map((a) => exp(a - largest))));
  return sumOver(preActivations, target, (a, t) => t * (logTotal - (a - largest)));
}

function square(x: number): number {
  return x * x;
}

/** ln(1 + e^a). */
function softplus(a: number): number {
  return Math.max(a, 0) + log1p(exp(-Math.abs(a)));
}

/** Σ term(value_j, target_j) over the outputs. */
export function sumOver(
  values: readonly number[],
  target: readonly number[],
  term: (value: number, t: number) => number,
): number {
  return sum(values.map((value, j) => term(value, at(target, j))));
}

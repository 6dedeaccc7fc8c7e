import { erf } from './elementary/erf.ts';
import { exp } from './elementary/exp.ts';
import { tanh } from './elementary/tanh.ts';
import type { ActivationName } from './network.ts';

/** An activation beside its derivative, both at the pre-activation `a`. */
export interface Activation {
  /** What the unit sends on. */
  readonly output: (a: number) => number;
  /** How much the output grows for each 1 that the pre-activation grows. */
  readonly slope: (a: number) => number;
}

/** Every activation that works on one unit alone; softmax needs its whole layer. */
export type UnitActivationName = Exclude<ActivationName, 'softmax'>;

/** Slope of leaky ReLU below 0 (Maas, Hannun and Ng 2013, §2). */
export const LEAK = 0.01;
/** 1 / √(2π). */
export const INVERSE_SQRT_TWO_PI = 0.3989422804014327;

/** The logistic function 1 / (1 + e^−a), between 0 and 1. The power is taken of −|a|, where it cannot overflow. */
export function sigmoid(a: number): number {
  const power = exp(-Math.abs(a));
  const share = 1 / (1 + power);
  return a < 0 ? power * share : share;
}

/** σ′ = σ(a) σ(−a): so a large `a` loses no digits in 1 − σ. */
function sigmoidSlope(a: number): number {
  const power = exp(-Math.abs(a));
  const share = 1 / (1 + power);
  return power * share * share;
}

/** The share of a standard normal distribution below `a`. */
function normalBelow(a: number): number {
  return (1 + erf(a * Math.SQRT1_2)) / 2;
}

function normalDensity(a: number): number {
  return INVERSE_SQRT_TWO_PI * exp((-a * a) / 2);
}

export const activations: Readonly<Record<UnitActivationName, Activation>> = {
  sigmoid: { output: sigmoid, slope: sigmoidSlope },
  tanh: {
    output: tanh,
    slope: (a) => {
      const y = tanh(a);
      return (1 - y) * (1 + y);
    },
  },
  relu: { output: (a) => Math.max(a, 0), slope: (a) => (a > 0 ? 1 : 0) },
  'leaky-relu': { output: (a) => (a > 0 ? a : LEAK * a), slope: (a) => (a > 0 ? 1 : LEAK) },
  // Hendrycks and Gimpel 2016, eq. 1, with the exact normal distribution.
  gelu: { output: (a) => a * normalBelow(a), slope: (a) => normalBelow(a) + a * normalDensity(a) },
  // Elfwing, Uchibe and Doya 2018, eqs. 4 and 5.
  silu: { output: (a) => a * sigmoid(a), slope: (a) => sigmoid(a) + a * sigmoidSlope(a) },
  linear: { output: (a) => a, slope: () => 1 },
};

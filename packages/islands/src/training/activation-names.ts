import type { UnitActivationName } from '@nudge/core/activation';

/** What a reader knows each activation as. */
export const nameOfActivation: Readonly<Record<UnitActivationName, string>> = {
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'ReLU',
  'leaky-relu': 'leaky ReLU',
  gelu: 'GELU',
  silu: 'SiLU',
  linear: 'linear',
};

/** All of them, the oldest first. */
export const activationNames: readonly UnitActivationName[] = [
  'sigmoid',
  'tanh',
  'relu',
  'leaky-relu',
  'gelu',
  'silu',
  'linear',
];

import { activations } from './activation.ts';
import { exp } from './elementary/exp.ts';
import { log } from './elementary/log.ts';
import type { FunctionName } from './expression.ts';

/** Functions of one number, by name. */
export type FunctionTable = Readonly<Partial<Record<FunctionName, (x: number) => number>>>;

/** All that the derivation of a network calls. A page of networks loads no more. */
export const networkFunctions = {
  sigmoid: activations.sigmoid.output,
  tanh: activations.tanh.output,
  relu: activations.relu.output,
  'leaky-relu': activations['leaky-relu'].output,
  gelu: activations.gelu.output,
  silu: activations.silu.output,
  'relu-slope': activations.relu.slope,
  'leaky-relu-slope': activations['leaky-relu'].slope,
  'gelu-slope': activations.gelu.slope,
  'silu-slope': activations.silu.slope,
  exp,
  ln: log,
} satisfies FunctionTable;

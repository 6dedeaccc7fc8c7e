import type { Example } from './example.ts';
import { outputUnits, type Shape } from './notation/notation.ts';
import { unitLayers } from './units.ts';

/**
 * What of a network can be counted without a doubt about the meaning. Layers are not here: some count the inputs
 * as a layer and some don't.
 */
export type Countable =
  | 'inputs'
  | 'hidden layers'
  | 'hidden units'
  | 'outputs'
  | 'units'
  | 'connections'
  | 'weights'
  | 'biases'
  | 'parameters';

/**
 * How many of each there are in a network example; nothing in a function example. A missing connection is no weight; `units` has the
 * inputs too, as they are numbered; a parameter is a weight or a bias.
 */
export function countsOf(example: Example): ReadonlyMap<Countable, number> {
  if (example.kind === 'function') return new Map();
  const shape: Shape = { network: example.network, layers: unitLayers(example.network) };
  const units = shape.layers.flat();
  const outputs = outputUnits(shape).length;
  const weights = units.reduce((total, { incoming }) => total + incoming.length, 0);
  const biases = example.network.layers.reduce((total, { bias }) => total + (bias?.length ?? 0), 0);
  return new Map([
    ['inputs', example.input.length],
    ['hidden layers', example.network.layers.length - 1],
    ['hidden units', units.length - example.input.length - outputs],
    ['outputs', outputs],
    ['units', units.length],
    ['connections', weights],
    ['weights', weights],
    ['biases', biases],
    ['parameters', weights + biases],
  ]);
}

import type { ActivationName, LossName, Network } from '../network.ts';
import { readLayer } from './layer-reader.ts';
import { fieldsOf, itemsOf, listed, nameAt, refusal, type Spot } from './spot.ts';

const lossNames: readonly LossName[] = [
  'half-squared',
  'squared',
  'mean-squared',
  'binary-cross-entropy',
  'cross-entropy',
];

/** Each loss, and the activation that its outputs must have; `null` where any will do. */
const neededOutputs: Readonly<Record<LossName, ActivationName | null>> = {
  'half-squared': null,
  squared: null,
  'mean-squared': null,
  'binary-cross-entropy': 'sigmoid',
  'cross-entropy': 'softmax',
};

/**
 * The network of an example.
 *
 * @param inputs how many numbers the example feeds it
 * @throws ExampleError
 */
export function readNetwork(spot: Spot, inputs: number): Network {
  const fields = fieldsOf(spot, 'a network', ['layers', 'loss']);
  const layersSpot = fields.required('layers', 'a list of layers');
  const lossSpot = fields.required('loss', `the name of a loss: ${listed(lossNames)}`);
  const items = itemsOf(layersSpot, 'a list of layers');
  if (items.length === 0) throw refusal(layersSpot, 'at least one layer');
  const sizes = [inputs];
  const layers = items.map((item, index) => {
    const layer = readLayer(item, index, sizes, index === items.length - 1);
    sizes.push(layer.weights.length);
    return layer;
  });
  const loss = nameAt(lossSpot, 'the name of a loss', lossNames);
  const output = layers.at(-1)?.activation;
  const needed = neededOutputs[loss];
  if (output !== undefined && needed !== null && needed !== output) {
    const fitting = lossNames.filter((name) => (neededOutputs[name] ?? output) === output);
    throw refusal(
      lossSpot,
      `a loss for ${output} outputs: ${listed(fitting)}`,
      `${loss} (it needs ${needed} outputs)`,
    );
  }
  return { layers, loss };
}

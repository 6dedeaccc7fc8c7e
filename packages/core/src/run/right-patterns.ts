import { at } from '../list.ts';
import type { Network } from '../network.ts';
import { forward } from '../propagation.ts';
import type { Dataset } from '../training/dataset.ts';

/** A target of one half or more asks for an output of one half or more. */
const HALF = 0.5;

/** For each pattern whether every output lies on the side of one half on which its target lies. */
export function rightPatterns(network: Network, { inputs, targets }: Dataset): readonly boolean[] {
  return inputs.map((input, pattern) => {
    const outputs = at(forward(network, input).activations, network.layers.length - 1);
    return at(targets, pattern).every((target, unit) => at(outputs, unit) > HALF === target > HALF);
  });
}

/** How many patterns are right. */
export function countRight(network: Network, data: Dataset): number {
  return rightPatterns(network, data).filter(Boolean).length;
}

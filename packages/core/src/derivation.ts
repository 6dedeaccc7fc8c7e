import { deriveFunction } from './derivation/function-derivation.ts';
import { deriveNetwork } from './derivation/network-derivation.ts';
import type { Example } from './example.ts';
import type { Notation } from './notation/notation.ts';
import type { Quantity } from './quantity.ts';

/**
 * Every quantity of a worked example, in the order in which it can be computed: givens, forward, loss, backward, update, and
 * forward again. A function example has the names it defines; the notation matters to networks.
 * @throws DerivationError where a quantity is not a finite number, NotationError where the notation cannot write the network.
 */
export function derive(example: Example, notation: Notation): readonly Quantity[] {
  return example.kind === 'network' ? deriveNetwork(example, notation) : deriveFunction(example);
}

import { deriveFunction } from './derivation/function-derivation.ts';
import { deriveNetwork } from './derivation/network-derivation.ts';
import type { Example } from './example.ts';
import type { Notation } from './notation/notation.ts';
import { NotationError } from './notation/notation-error.ts';
import { refusalOf } from './notation/refusal.ts';
import type { Quantity } from './quantity.ts';

/**
 * Every quantity of a worked example, in the order in which it can be computed: givens, forward, loss, backward, update, and
 * forward again. A function example has the names it defines; the notation matters to networks.
 * @throws DerivationError where a quantity is not a finite number, NotationError where the notation cannot write the network.
 */
export function derive(example: Example, notation: Notation): readonly Quantity[] {
  if (example.kind === 'function') return deriveFunction(example);
  const refusal = refusalOf(notation, example.network);
  if (refusal !== null) throw new NotationError(refusal);
  return deriveNetwork(example, notation);
}

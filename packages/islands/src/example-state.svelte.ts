import { deriveNetwork } from '@nudge/core/derivation/network-derivation';
import type { NetworkExample } from '@nudge/core/example';
import { notationNamed } from '@nudge/core/notation/notations';
import { type ExampleState, sharedState } from './edited-example.svelte.ts';

/** Islands of a page are hydrated one by one; what they share is this module. */
const networks = new Map<string, ExampleState<NetworkExample>>();

/**
 * The state of a network example on this page, shared by all islands that name it; see `sharedState`.
 * @throws RangeError for a notation that does not exist.
 */
export function exampleState(example: NetworkExample, notation: string): ExampleState<NetworkExample> {
  const written = notationNamed(notation);
  return sharedState(networks, example, (edited) => deriveNetwork(edited, written));
}

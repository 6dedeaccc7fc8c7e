import type { Plan } from '../plan.ts';
import type { Bank, Row } from './bank.ts';

/** Numbers in the shape of the parameters: the parameters themselves, their gradients, or what an optimizer remembers of each. */
export interface ParameterBanks {
  /** `weights[layer][block]`, rows of what comes from one source; layers count from 0. */
  readonly weights: readonly (readonly Bank[])[];
  /** One row a layer; `null` for a layer without biases. */
  readonly biases: readonly (Row | null)[];
}

/** What a pass over some examples reads and leaves behind; a row is an example. */
export interface Workspace {
  readonly plan: Plan;
  readonly parameters: ParameterBanks;
  /** What each layer sends on, the inputs first. */
  readonly outputs: readonly Bank[];
  /** The slopes of the activations, from the first layer on. */
  readonly slopes: readonly Bank[];
  /** δ, from the first layer on. */
  readonly deltas: readonly Bank[];
  readonly targets: Bank;
  /** The sum of an example's targets, in column 0. */
  readonly wanted: Bank;
  /** Where the pre-activations of the last layer are kept, if they are wanted. */
  readonly preActivations: Bank | null;
}

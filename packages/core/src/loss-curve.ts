import type { NetworkExample } from './example.ts';
import { withGiven } from './givens.ts';
import { forward, lossOf } from './propagation.ts';

/** One point of a loss curve. */
export interface CurvePoint {
  readonly given: number;
  readonly loss: number;
}

/** The loss for each value of one given, everything else held still. */
export function lossAlong(
  example: NetworkExample,
  id: string,
  values: readonly number[],
): readonly CurvePoint[] {
  return values.map((given) => {
    const { network, input, target } = withGiven(example, id, given);
    return { given, loss: lossOf(network, forward(network, input), target) };
  });
}

import { at } from './list.ts';
import type { Network, Parameters } from './network.ts';
import { forward, lossOf } from './propagation.ts';

/** How far a parameter is nudged where nothing else is said. */
export const NUDGE = 1e-3;

/**
 * The gradient measured instead of derived: nudge one parameter at a time and see what the loss does. Two nudges each way, of
 * `nudge` and of twice that, weighted so that the error is of fourth order (Abramowitz and Stegun 1964, 25.3.6):
 * (8 (E₊₁ − E₋₁) − (E₊₂ − E₋₂)) / 12 nudge.
 */
export function measuredGradients(
  network: Network,
  input: readonly number[],
  target: readonly number[],
  nudge = NUDGE,
): readonly Parameters[] {
  const loss = (changed: Network) => lossOf(changed, forward(changed, input), target);
  const slope = (change: (by: number) => Network) => {
    const near = loss(change(nudge)) - loss(change(-nudge));
    const far = loss(change(2 * nudge)) - loss(change(-2 * nudge));
    return (8 * near - far) / (12 * nudge);
  };
  return network.layers.map((layer, index) => {
    const replace = (part: Partial<Parameters>) => ({
      ...network,
      layers: network.layers.with(index, { ...layer, ...part }),
    });
    return {
      weights: layer.weights.map((row, to) =>
        row.map((weight, from) =>
          weight === null
            ? null
            : slope((by) => replace({ weights: layer.weights.with(to, row.with(from, weight + by)) })),
        ),
      ),
      bias:
        layer.bias?.map((_, to) => slope((by) => replace({ bias: nudged(layer.bias ?? [], to, by) }))) ??
        null,
    };
  });
}

function nudged(numbers: readonly number[], index: number, by: number): readonly number[] {
  return numbers.with(index, at(numbers, index) + by);
}

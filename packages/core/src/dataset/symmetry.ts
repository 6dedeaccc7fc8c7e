import { at } from '../list.ts';
import type { Dataset } from '../training/dataset.ts';

/** How many inputs there are. */
const INPUTS = 6;

/**
 * All patterns of six inputs that are 0 or 1, and whether each mirrors about its middle: 1 for the 8 of 64 that do. The task of Rumelhart,
 * Hinton and Williams (1986, fig. 1).
 */
export function symmetry(): Dataset {
  const inputs = Array.from({ length: 1 << INPUTS }, (_, number) =>
    Array.from({ length: INPUTS }, (_, place) => (number >> (INPUTS - 1 - place)) & 1),
  );
  return { inputs, targets: inputs.map((input) => [isMirrored(input) ? 1 : 0]) };
}

function isMirrored(input: readonly number[]): boolean {
  return input.every((value, place) => value === input[input.length - 1 - place]);
}

/** How the weights into a unit mirror about the middle. */
export interface Mirroring {
  /** Half the difference of each pair, the outermost first: how strong the pair is, where its two weights are equal and opposite. */
  readonly strengths: readonly number[];
  /** The strengths by size, each divided by the smallest: 1, 2, 4 in the solution that the paper reports. */
  readonly ratio: readonly number[];
}

/** @param weights an even number of them, in the order of the inputs */
export function mirroring(weights: readonly number[]): Mirroring {
  const pairs = weights.slice(0, weights.length / 2);
  const strengths = pairs.map(
    (weight, place) => Math.abs(weight - at(weights, weights.length - 1 - place)) / 2,
  );
  const sorted = strengths.toSorted((one, other) => one - other);
  return { strengths, ratio: sorted.map((strength) => strength / at(sorted, 0)) };
}

import type { Dataset } from '../training/dataset.ts';

/** How many inputs there are. */
const INPUTS = 6;

/**
 * All patterns of six inputs that are 0 or 1, and whether each mirrors about its middle: 1 for the 8 of 64 that do. The task of Rumelhart,
 * Hinton and Williams (1986, fig. 1).
 */
export function symmetry(): Dataset {
  const inputs = Array.from({ length: 2 ** INPUTS }, (_, number) =>
    Array.from({ length: INPUTS }, (_, place) => Math.floor(number / 2 ** (INPUTS - 1 - place)) % 2),
  );
  return { inputs, targets: inputs.map((input) => [isMirrored(input) ? 1 : 0]) };
}

function isMirrored(input: readonly number[]): boolean {
  return input.every((value, place) => value === input[input.length - 1 - place]);
}

import type { NetworkExample } from '@nudge/core/example';
import { measuredGradients } from '@nudge/core/finite-difference';
import { parameterNumbers } from '@nudge/core/named-numbers';
import type { Parameters } from '@nudge/core/network';
import { formatFull } from '@nudge/core/number-format';
import { idOf } from '@nudge/core/subject';
import { onTape } from '@nudge/core/tape-network';
import { unitLayers } from '@nudge/core/units';

/** A number to all its digits, parted where it stops saying what another one says. */
export interface Agreement {
  readonly same: string;
  /** Empty where all digits are the same. */
  readonly different: string;
}

/** The gradient of one parameter, found by two ways that know nothing of the derivation. */
export interface GradientOpinions {
  /** The network written on a tape, and walked back. */
  readonly onTape: number;
  /** The parameter nudged, and the losses compared. */
  readonly measured: number;
}

/**
 * @param parameter id of a weight or a bias
 * @throws {Error} where the network has no such parameter
 */
export function gradientOpinions(
  { network, input, target }: NetworkExample,
  parameter: string,
): GradientOpinions {
  const layers = unitLayers(network);
  const units = layers.flat().length;
  const find = (gradients: readonly Parameters[]) => {
    for (const { subject, value } of parameterNumbers(layers, gradients))
      if (idOf(subject, units) === parameter) return value;
    throw new Error(`The network has no parameter ${parameter}.`);
  };
  return {
    onTape: find(onTape(network, input, target).gradients),
    measured: find(measuredGradients(network, input, target)),
  };
}

/** How far the digits of a number are those of another. */
export function agreement(value: number, other: number): Agreement {
  const digits = formatFull(value);
  const others = formatFull(other);
  let end = 0;
  while (end < digits.length && digits[end] === others[end]) end += 1;
  return { same: digits.slice(0, end), different: digits.slice(end) };
}

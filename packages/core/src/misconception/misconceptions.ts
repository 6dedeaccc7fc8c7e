import { activationLeftOut } from './activation-left-out.ts';
import { biasLeftOut } from './bias-left-out.ts';
import { deltaOfSource } from './delta-of-source.ts';
import { factorOfTwo } from './factor-of-two.ts';
import { indicesSwapped } from './indices-swapped.ts';
import { rateForgotten, rateTwice } from './learning-rate.ts';
import type { Misconception } from './misconception.ts';
import { outputOfWrongLayer } from './output-of-wrong-layer.ts';
import { pathMissed } from './path-missed.ts';
import { plusForMinus } from './plus-for-minus.ts';
import { roundingCarriedOn } from './rounding-carried-on.ts';
import { signOfDelta } from './sign-of-delta.ts';
import { slopeKept } from './slope-kept.ts';
import { slopeLeftOut } from './slope-left-out.ts';
import { slopeOfOutput } from './slope-of-output.ts';
import { updatedWeight } from './updated-weight.ts';

/** Every mistake that has a name. */
export const misconceptions: readonly Misconception[] = [
  signOfDelta,
  slopeKept,
  slopeLeftOut,
  slopeOfOutput,
  updatedWeight,
  pathMissed,
  indicesSwapped,
  deltaOfSource,
  outputOfWrongLayer,
  rateForgotten,
  rateTwice,
  plusForMinus,
  factorOfTwo,
  biasLeftOut,
  activationLeftOut,
  roundingCarriedOn,
];

/**
 * The misconception of that name.
 * @throws RangeError that lists the names there are.
 */
export function misconceptionNamed(name: string): Misconception {
  const found = misconceptions.find((misconception) => misconception.name === name);
  if (found === undefined)
    throw new RangeError(
      `no mistake "${name}"; there are ${misconceptions.map((misconception) => misconception.name).join(', ')}`,
    );
  return found;
}

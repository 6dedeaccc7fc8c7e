import { layerSuperscripts } from './layer-superscripts.ts';
import type { Notation } from './notation.ts';
import { unitPairs } from './unit-pairs.ts';

/** Every notation there is. */
export const notations: readonly Notation[] = [unitPairs, layerSuperscripts];

/**
 * The notation of that name.
 * @throws RangeError that lists the names there are.
 */
export function notationNamed(name: string): Notation {
  const found = notations.find((notation) => notation.name === name);
  if (found === undefined)
    throw new RangeError(
      `no notation "${name}"; there are ${notations.map((notation) => notation.name).join(', ')}`,
    );
  return found;
}

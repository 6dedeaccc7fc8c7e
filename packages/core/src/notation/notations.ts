import type { Example } from '../example.ts';
import { inputToHidden } from './input-to-hidden.ts';
import { layerSuperscripts } from './layer-superscripts.ts';
import type { Notation } from './notation.ts';
import { receiverFirst } from './receiver-first.ts';
import { refusalOf } from './refusal.ts';
import { singleUnit } from './single-unit.ts';
import { unitPairs } from './unit-pairs.ts';

/** Every notation there is. */
export const notations: readonly Notation[] = [
  unitPairs,
  layerSuperscripts,
  inputToHidden,
  receiverFirst,
  singleUnit,
];

/** The notations that can write an example: all of them for a function, which has its own names. */
export function notationsFor(example: Example): readonly Notation[] {
  if (example.kind === 'function') return notations;
  return notations.filter((notation) => refusalOf(notation, example.network) === null);
}

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

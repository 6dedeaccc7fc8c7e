import { inputToHidden, inputToHiddenArrays } from './input-to-hidden.ts';
import { layerSuperscripts, layerSuperscriptsArrays } from './layer-superscripts.ts';
import type { ArrayWriter, Notation } from './notation.ts';
import { receiverFirst, receiverFirstArrays } from './receiver-first.ts';
import { unitPairs, unitPairsArrays } from './unit-pairs.ts';

/** How each notation writes arrays. Apart from the notations, since what shows single numbers has no use for it. */
const writers: ReadonlyMap<Notation, ArrayWriter> = new Map<Notation, ArrayWriter>([
  [unitPairs, unitPairsArrays],
  [layerSuperscripts, layerSuperscriptsArrays],
  [inputToHidden, inputToHiddenArrays],
  [receiverFirst, receiverFirstArrays],
]);

/** The symbols of an array in a notation; none where it has no writer of arrays. */
export function arraySigns(notation: Notation): ArrayWriter {
  return writers.get(notation) ?? (() => []);
}

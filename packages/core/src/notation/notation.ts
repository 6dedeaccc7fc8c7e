import { at } from '../list.ts';
import type { Network } from '../network.ts';
import type { Subject } from '../subject.ts';
import type { Unit } from '../units.ts';

/** A symbol as it is printed: as TeX, and as plain text for a terminal or an accessible name. */
export interface Sign {
  readonly tex: string;
  readonly text: string;
}

/** What a notation may need to know of the network it writes about. */
export interface Shape {
  readonly network: Network;
  /** Its units by layers, the inputs first. */
  readonly layers: readonly (readonly Unit[])[];
}

/** A vector of one layer, a weight matrix, the inputs or the targets. Layers count from 1; the outputs of layer 0 are the inputs. */
export type ArraySubject =
  | { readonly kind: 'targets' }
  | {
      readonly kind: 'outputs' | 'pre-activations' | 'deltas' | 'biases' | 'weights';
      readonly layer: number;
    };

/** How an array is written. */
export interface ArraySign extends Sign {
  /** Where a row of weights leaves one unit, and not, as elsewhere, enters one. */
  readonly transposed?: true;
}

/** How one tradition writes the quantities of a network. */
export interface Notation {
  /** The file's name, as lessons and the command call it. */
  readonly name: string;
  /** One line for a list of notations. */
  readonly title: string;
  /** +1 where the tradition's own δ is ∂E/∂a; −1 where the minus of descent is already inside it. */
  readonly deltaSign: 1 | -1;
  /** Which networks it has symbols for: `one-hidden-layer` is one hidden layer and one output, `one-unit` an output alone. See `refusalOf`. */
  readonly reach: 'any' | 'one-hidden-layer' | 'one-unit';
  readonly symbol: (subject: Subject, shape: Shape) => Sign;
}

/** The symbols that a tradition has for an array, the customary one first; none where it has none. */
export type ArrayWriter = (subject: ArraySubject, shape: Shape) => readonly ArraySign[];

/** How many units there are, inputs included. */
export function unitCount(shape: Shape): number {
  return shape.layers.reduce((total, layer) => total + layer.length, 0);
}

/** Whether a place in a layer can have two digits, so that two places side by side need a comma. */
export function isWide(shape: Shape): boolean {
  return shape.layers.some((layer) => layer.length >= 10);
}

/** The units of the last layer. */
export function outputUnits(shape: Shape): readonly Unit[] {
  return at(shape.layers, shape.layers.length - 1);
}

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

/** How one tradition writes the quantities of a network. */
export interface Notation {
  /** The file's name, as lessons and the command call it. */
  readonly name: string;
  /** One line for a list of notations. */
  readonly title: string;
  /** +1 where the tradition's own δ is ∂E/∂a; −1 where the minus of descent is already inside it. */
  readonly deltaSign: 1 | -1;
  readonly symbol: (subject: Subject, shape: Shape) => Sign;
}

/** How many units there are, inputs included. */
export function unitCount(shape: Shape): number {
  return shape.layers.reduce((total, layer) => total + layer.length, 0);
}

/** The units of the last layer. */
export function outputUnits(shape: Shape): readonly Unit[] {
  return at(shape.layers, shape.layers.length - 1);
}

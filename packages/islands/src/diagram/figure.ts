import { display, signed } from '@nudge/core/number-format';
import type { Meaning, Quantity } from '@nudge/core/quantity';
import { type SymbolPart, symbolParts } from './symbol-parts.ts';

/** The symbol of a quantity, ready to be drawn. */
export interface Name {
  readonly id: string;
  readonly parts: readonly SymbolPart[];
}

/** A number in a diagram. */
export interface Figure {
  readonly name: Name;
  /** As printed; a gradient and a change have their sign always. */
  readonly text: string;
  readonly tone: Meaning;
  /** In use at this step. */
  readonly lit: boolean;
}

export function nameOf({ id, symbol }: Quantity): Name {
  return { id, parts: symbolParts(symbol) };
}

export function figureOf(quantity: Quantity, tone: Meaning, lit: boolean): Figure {
  const { text } = display(quantity.value);
  const directed = quantity.meaning === 'gradient' || quantity.id.startsWith('step.');
  return { name: nameOf(quantity), text: directed ? signed(text) : text, tone, lit };
}

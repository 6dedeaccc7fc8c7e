import { type Box, boxAround, type Point } from './box.ts';
import type { Figure } from './figure.ts';
import { numberWidth } from './number-width.ts';
import type { Sizes } from './sizes.ts';
import { symbolExtent } from './symbol-parts.ts';

/** The paper behind a label, before it grows. */
export interface LabelSize {
  readonly width: number;
  readonly height: number;
  /** Whether the symbol stands before the number. */
  readonly named: boolean;
  /** Whether it has the pointed frame of a gradient. */
  readonly framed: boolean;
}

/** A number beside a line or below a circle. */
export interface Label extends LabelSize {
  readonly figure: Figure;
  readonly center: Point;
}

/** Between a symbol and its number, in units. */
export const SYMBOL_GAP = 4;
const INSET = 2;
const LINE = 1.3;
const BADGE_LINE = 1.65;
/** The point at the left of a badge, in units. */
export const BADGE_TIP = 9;

export function labelSize({ name, text }: Figure, named: boolean, { number, symbol }: Sizes): LabelSize {
  const letters = named ? symbolExtent(name.parts).width * symbol + SYMBOL_GAP : 0;
  return {
    width: letters + numberWidth(text, true) * number + 2 * INSET,
    height: number * LINE,
    named,
    framed: false,
  };
}

/** Of the pointed frame around a gradient. */
export function badgeSize({ text }: Figure, { number }: Sizes): LabelSize {
  return {
    width: numberWidth(text, true) * number + BADGE_TIP + 3 * INSET,
    height: number * BADGE_LINE,
    named: false,
    framed: true,
  };
}

/** Of a note below a circle: it loses its symbol where the line would be too long. */
export function noteSize(figure: Figure, most: number, sizes: Sizes): LabelSize {
  const named = labelSize(figure, true, sizes);
  if (named.width * sizes.grow <= most) return named;
  const bare = labelSize(figure, false, sizes);
  return figure.tone === 'gradient' ? { ...badgeSize(figure, sizes), height: bare.height } : bare;
}

/** The paper of a label at its largest. */
export function labelBox({ center, width, height }: Label, { grow }: Sizes): Box {
  return boxAround(center, width * grow, height * grow);
}

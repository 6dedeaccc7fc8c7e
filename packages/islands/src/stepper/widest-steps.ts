import { layOut } from '@nudge/core/expression-layout';
import { display } from '@nudge/core/number-format';
import type { Quantity } from '@nudge/core/quantity';
import { isCrowded, isFraction } from './formula.ts';
import { quantityOf } from './quantity-of.ts';

/** How many digits wide the words below a number make its column, at most: longer ones are broken. */
const WORDS = 7;

/** How many digits wide a sign is with the room around it. */
const SIGN = 3;

/** How many candidates of each kind are tried: an estimate in digits does not settle which of two steps takes more lines. */
const CANDIDATES = 3;

/** The steps that need most room, so that the others can be given as much and nothing jumps from step to step. */
export function widestSteps(
  steps: readonly Quantity[],
  quantities: ReadonlyMap<string, Quantity>,
): readonly Quantity[] {
  const column = ({ value, label }: Quantity) =>
    Math.max(display(value).text.length, Math.min(label.length, WORDS));
  const line = (step: Quantity) =>
    (step.expression === null ? [] : layOut(step.expression)).reduce(
      (total, token) => total + (token.kind === 'operand' ? column(quantityOf(quantities, token.id)) : SIGN),
      column(step),
    );
  const sorted = steps.toSorted((one, other) => line(other) - line(one));
  const alike = [
    sorted.filter((step) => !isCrowded(step)),
    sorted.filter((step) => isCrowded(step) && !isFraction(step)),
    sorted.filter((step) => isCrowded(step) && isFraction(step)),
  ];
  return alike.flatMap((candidates) => candidates.slice(0, CANDIDATES));
}

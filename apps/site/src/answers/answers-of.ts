import { derive } from '@nudge/core/derivation';
import type { Example } from '@nudge/core/example';
import type { Notation } from '@nudge/core/notation/notation';
import type { Quantity } from '@nudge/core/quantity';
import { plainGuides, symbolGuides } from '@nudge/core/symbol-guide';
import type { Answers, SetQuantity } from '@nudge/islands/ask/answers';
import { markedSymbol, setFormula, setTeX } from './set-formula.ts';

/**
 * What can be asked about an example, in one notation: all but the values, which the page works out.
 *
 * @throws NotationError where the notation cannot write the example
 */
export function answersOf(example: Example, notation: Notation): Answers {
  const derivation = derive(example, notation);
  const byId = new Map(derivation.map((quantity) => [quantity.id, quantity]));
  const guides = symbolGuides(example, notation);
  const quantityOf = (id: string): Quantity => {
    const quantity = byId.get(id);
    if (quantity === undefined) throw new RangeError(`${example.id} has no quantity ${id}`);
    return quantity;
  };

  function setQuantity(quantity: Quantity): SetQuantity {
    const { id, name, symbolText, expression } = quantity;
    const guide = guides.get(id);
    if (guide === undefined) throw new RangeError(`nothing is said about ${id} of ${example.id}`);
    return {
      html: setTeX(markedSymbol(quantity)),
      text: symbolText,
      name,
      spoken: guide.spoken,
      explanation: guide.explanation,
      elsewhere: guide.elsewhere.map(({ sign, notation, id, note }) => ({
        html: setTeX(sign.tex),
        notation,
        id,
        ...(note === undefined ? {} : { note }),
      })),
      ...(expression === null ? {} : { formula: setFormula(expression, quantityOf) }),
    };
  }

  return {
    example,
    notation: notation.name,
    quantities: Object.fromEntries(derivation.map((quantity) => [quantity.id, setQuantity(quantity)])),
    symbols: Object.fromEntries(
      plainGuides(example, notation).map(({ id, sign, name, spoken, explanation }) => [
        id,
        { html: setTeX(sign.tex), text: sign.text, name, spoken, explanation, elsewhere: [] },
      ]),
    ),
  };
}

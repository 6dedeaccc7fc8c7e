import type { Expression } from '@nudge/core/expression';
import { placed, type Token } from '@nudge/core/expression-layout';
import { display } from '@nudge/core/number-format';
import type { Quantity } from '@nudge/core/quantity';
import { isOperator, termsOf } from './formula.ts';
import { quantityOf } from './quantity-of.ts';

/**
 * A step in one sentence, for who hears it: `a₄, pre-activation of unit 4: 0.4 × 0.35 + 0.6 × 0.9 = 0.68.`
 *
 * @param quantities all of the derivation, by id; they hold the operands
 */
export function sentence(quantity: Quantity, quantities: ReadonlyMap<string, Quantity>): string {
  const { text, exact } = display(quantity.value);
  const what = `${quantity.symbolText}, ${quantity.name}`;
  if (quantity.expression === null) return `${what}: ${text}.`;
  const numbers = lineText(quantity.expression, (token) =>
    token.kind === 'fixed'
      ? token.numbers.text
      : placed(token, display(quantityOf(quantities, token.id).value).text),
  );
  return `${what}: ${numbers} ${exact ? '=' : '≈'} ${text}.`;
}

/** The formula of a step as plain text: `a₄ = W₁₄ · x₁ + W₂₄ · x₂`. */
export function formulaText(quantity: Quantity, quantities: ReadonlyMap<string, Quantity>): string {
  if (quantity.expression === null) return quantity.symbolText;
  const symbols = lineText(quantity.expression, (token) =>
    token.kind === 'fixed' ? token.symbols.text : quantityOf(quantities, token.id).symbolText,
  );
  return `${quantity.symbolText} = ${symbols}`;
}

/** Tokens one after the other, with room on both sides of an operator between two operands. */
function lineText(expression: Expression, textOf: (token: Token) => string): string {
  return termsOf(expression)
    .flat()
    .map((piece, place) => {
      const [first, ...rest] = piece;
      if (first === undefined) return '';
      const space = place > 0 && isOperator(first) ? ' ' : '';
      return textOf(first) + space + rest.map(textOf).join('');
    })
    .join(' ');
}

import type { Expression } from '@nudge/core/expression';
import { layOut } from '@nudge/core/expression-layout';
import type { Quantity } from '@nudge/core/quantity';
import type { SetFormula } from '@nudge/islands/ask/answers';
import { guards, slot } from '@nudge/islands/ask/slots';
import { renderToString } from 'katex';
import { katexOptions } from '../katex-options.ts';

/** Stands for a number while a formula is set: a numeral of its own for each slot, as wide as most. */
const PLACEHOLDER = 990_000;

/** TeX as HTML, visible glyphs and MathML, in the style of a displayed formula. */
export function setTeX(tex: string): string {
  return renderToString(`\\displaystyle ${tex}`, katexOptions)
    .replace(/<annotation\b[^>]*>[^<]*<\/annotation>/, '')
    .replace('\\displaystyle ', '');
}

/** A symbol in its color, marked with the quantity that it names. */
export function markedSymbol({ id, symbol, meaning }: Quantity): string {
  return marked(id, meaning, symbol);
}

/**
 * How a quantity is computed, set with symbols, and with a slot for each number.
 *
 * @param quantityOf the operands
 */
export function setFormula(expression: Expression, quantityOf: (id: string) => Quantity): SetFormula {
  const tokens = layOut(expression);
  const symbols = tokens.map((token) =>
    token.kind === 'operand' ? markedSymbol(quantityOf(token.id)) : withMarkedConstants(token.symbols.tex),
  );
  const slots: string[] = [];
  const place = (text: string) => String(PLACEHOLDER + slots.push(text));
  const numbers = tokens.map((token) => {
    if (token.kind === 'fixed') return withMarkedConstants(token.numbers.tex);
    const { id, guarded } = token;
    const number = marked(id, quantityOf(id).meaning, place(slot(id)));
    const [open, close] = guards(id).map(place);
    return guarded ? `{${open}}${number}{${close}}` : number;
  });
  return {
    symbols: setTeX(symbols.join(' ')),
    numbers: setTeX(numbers.join(' ')).replace(
      /99\d{4}/g,
      (numeral) => slots[Number(numeral) - PLACEHOLDER - 1] ?? numeral,
    ),
  };
}

/** The 1 of 1 − y and the 2 of a square are numbers of the formula itself. */
function withMarkedConstants(tex: string): string {
  return tex.replace(/\d+/g, (constant) => `\\htmlData{kind=arithmetic}{${constant}}`);
}

function marked(id: string, meaning: string, tex: string): string {
  // A comma in an id, W1,10, would end the attribute.
  return `\\htmlClass{${meaning}}{\\htmlData{of=${id.replaceAll(',', '{,}')}}{${tex}}}`;
}

import { layOut } from '@nudge/core/expression-layout';
import type { Quantity } from '@nudge/core/quantity';
import type { SymbolDictionary } from '@nudge/islands/symbol-dictionary';
import { renderToString } from 'katex';
import { katexOptions } from './katex-options.ts';

/**
 * The symbols that an island needs to show some quantities and how they are computed. Only the visible glyphs are set: islands say in
 * words, to those who listen, what a formula says.
 *
 * @param shown quantities of a derivation
 * @param derivation all of it, by id
 */
export function symbolDictionary(
  shown: readonly Quantity[],
  derivation: ReadonlyMap<string, Quantity>,
): SymbolDictionary {
  const ids = new Set(shown.flatMap(({ id, operands }) => [id, ...operands]));
  const quantities = [...ids].flatMap((id) => {
    const quantity = derivation.get(id);
    return quantity === undefined ? [] : [[id, named(id, glyphs(quantity.symbol))] as const];
  });
  const tokens = shown.flatMap(({ expression }) => (expression === null ? [] : layOut(expression)));
  const signs = tokens.flatMap((token) =>
    token.kind === 'fixed' ? [[token.symbols.text, glyphs(token.symbols.tex)] as const] : [],
  );
  return { quantities: Object.fromEntries(quantities), signs: Object.fromEntries(signs) };
}

/** What an author has to give a component that shows a worked example, found missing. */
export function missingExample(component: string): Error {
  return new Error(
    `<${component}> has no example: name one, and a notation, in the lesson's front matter or as attributes.`,
  );
}

/** Says of which quantity the symbol is. */
function named(id: string, html: string): string {
  return html.replace('<span', `<span data-of="${id}"`);
}

/** In display style: a fraction stands as tall as its numbers. */
function glyphs(tex: string): string {
  return renderToString(`\\displaystyle ${tex}`, { ...katexOptions, output: 'html' });
}

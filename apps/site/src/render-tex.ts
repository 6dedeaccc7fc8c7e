import { renderToString } from 'katex';
import { katexOptions } from './katex-options.ts';

/** How a formula is set. */
export interface TeXStyle {
  /** On a line of its own, with large operators; in the line where absent. */
  readonly display?: boolean;
}

/**
 * Sets a formula at build time, so that no KaTeX is sent to the browser.
 *
 * @param tex the formula, without dollar signs
 * @returns its HTML: the visible glyphs (hidden from screen readers) and MathML (hidden from sight)
 * @throws {Error} where KaTeX cannot read it; the message holds the formula
 */
export function renderTeX(tex: string, { display = false }: TeXStyle = {}): string {
  try {
    return renderToString(tex, { ...katexOptions, displayMode: display });
  } catch (error) {
    throw new Error(`The formula ${JSON.stringify(tex)} cannot be set.`, { cause: error });
  }
}

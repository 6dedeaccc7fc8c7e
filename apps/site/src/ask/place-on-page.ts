import type { PlaceOnPage } from '@nudge/islands/ask/report-text';
import { textOf } from './askable.ts';

/** How much of a paragraph is told: enough to find it. */
const LONGEST = 160;

/** Where a number stands, in words: the heading above it, and the text around it. */
export function placeOnPage(number: Element | undefined): PlaceOnPage {
  const page = location.origin + location.pathname;
  if (number === undefined) return { page, heading: '', around: '' };
  const headings = [...document.querySelectorAll('main :is(h1, h2, h3)')].filter(
    (heading) => heading.compareDocumentPosition(number) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const block = number.closest('p, li, td, th, dd, figure, .katex-display') ?? number;
  const around =
    block.localName === 'figure' ? (block.getAttribute('aria-label') ?? 'a figure') : wordsOf(block);
  const last = headings.at(-1);
  return {
    page,
    heading: last === undefined ? '' : textOf(last),
    around: shortened(around.replace(/\s+/g, ' ')),
  };
}

/** The text of a block, with its formulas as their author wrote them. */
function wordsOf(block: Element): string {
  const copy = block.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const formula of copy.querySelectorAll('.katex'))
    formula.replaceWith(formula.querySelector('annotation')?.textContent ?? textOf(formula));
  return textOf(copy).trim();
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

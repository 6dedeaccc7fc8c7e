import { kindWords } from '@nudge/islands/ask/kind-words';
import type { QuantityQuestion, Question } from '@nudge/islands/ask/question';
import type { NumberKind } from '@nudge/proofread/finding';
import { type Scope, scopeOf } from './scope.ts';

/** What only names a part of a network has no answer of its own. */
const PART = /^(unit|layer|shape)\./;
/** A figure of a recorded run is no quantity of an example. */
const RUN = /\.run\./;
/** What already does something when it is pressed. */
const BUSY = 'a, button, input, label, summary, textarea, select, [role="slider"]';
const MARKED = '[data-of], [data-kind]';

/** An element that says of which quantity, or of which kind, the number in it is. */
export type Marked = HTMLElement | SVGElement;

/** The number or the symbol that a place of the page belongs to, the innermost that can be asked; `null` where none can. */
export function askableAt(place: Element): Marked | null {
  const element = place.closest<Marked>(MARKED);
  if (element === null || isAskable(element)) return element;
  return element.parentElement === null ? null : askableAt(element.parentElement);
}

/** Every number and symbol of the page's text that is seen and can be asked, in the order of the page. */
export function askables(): readonly Marked[] {
  return [...document.querySelectorAll<Marked>('main [data-of], main [data-kind]')].filter(
    (element) => isAskable(element) && element.checkVisibility({ visibilityProperty: true }),
  );
}

/** What a number or a symbol asks; `null` where the page says of no example that it is about. */
export function questionAt(element: Marked): Question | null {
  const { kind, of, value, from = '', mistake, entry } = element.dataset;
  const printed = printedAt(element);
  const scope = scopeOf(element);
  const quantity = (id: string, text: string) => (scope === null ? null : quantityQuestion(id, scope, text));
  const counted = /(?:^|\.)count\.([\w-]+)$/.exec(of ?? '')?.[1]?.replaceAll('-', ' ') ?? null;
  const isOfExample = kind === undefined || kind === 'given' || kind === 'derived' || kind === 'mention';
  if (of !== undefined && counted === null && isOfExample) return quantity(of, printed);
  if (kind === undefined || !isNumberKind(kind)) return null;
  return {
    about: 'number',
    kind,
    printed,
    value: value === undefined ? null : Number(value),
    counted,
    from: from.split(' ').flatMap((id) => (id === '' || RUN.test(id) ? [] : (quantity(id, '') ?? []))),
    mistake: mistake ?? null,
    entry: entry ?? null,
    truth: of === undefined || counted !== null ? null : quantity(of, ''),
  };
}

/** The text of a number or a symbol, without what a formula says a second time to those who listen. */
export function textOf(element: Element): string {
  const parts = [...element.childNodes].map((child) => {
    if (child instanceof Element) return child.matches('.katex-mathml') ? '' : textOf(child);
    return child.nodeValue ?? '';
  });
  return parts
    .join('')
    .replace(/\u200b/g, '')
    .trim();
}

function isAskable(element: Marked): boolean {
  const { kind, of } = element.dataset;
  if (kind === 'structural' || kind === 'code' || element.closest(BUSY) !== null) return false;
  if (of === undefined ? kind === 'mention' || !/\p{N}/u.test(textOf(element)) : PART.test(of)) return false;
  // A field is asked at its symbol.
  return element.querySelector('input') === null;
}

/** A number as it is printed; empty for a symbol. */
function printedAt(element: Element): string {
  const text = textOf(element);
  return /^[+−-]?\.?\p{N}/u.test(text) ? text : '';
}

/** An id of another example than the lesson's comes with its name: `picture-story.y5`. */
function quantityQuestion(
  of: string,
  { example, notation, examples }: Scope,
  printed: string,
): QuantityQuestion {
  const other = examples.find((name) => of.startsWith(`${name}.`));
  const id = other === undefined ? of : of.slice(other.length + 1);
  return { about: 'quantity', example: other ?? example, notation, id, printed };
}

function isNumberKind(kind: string): kind is NumberKind {
  return Object.hasOwn(kindWords, kind);
}

import type { Span } from '../tex/tex-node.ts';

/** Attributes that say where something is, how it looks, or where it leads: their digits are no numbers of the lesson. */
const SILENT =
  /^(class(Name)?|id|key|style|href|src|srcset|sizes|target|rel|role|lang|dir|type|loading|slot|for|htmlFor|tabindex|tabIndex|xmlns.*|data-.*|client:.*|aria-(labelledby|describedby|controls|owns|hidden|level|colindex|rowindex)|width|height|viewBox|preserveAspectRatio|[xyrd]|[xy][12]|[cdrf][xy]|points|transform|offset|orient|marker.*|ref[XY]|fill.*|stroke.*|opacity|color|stop-.*|font.*|text-anchor|dominant-baseline|baseline-shift|letter-spacing|clip.*|mask|filter|gradient.*|pattern.*|dur|begin|repeatCount|values|keyTimes|colspan|rowspan|col[sS]pan|row[sS]pan|headers|scope|textLength|rotate)$/;

/** True for an attribute of an HTML or SVG element that holds no text of the lesson. */
export function isSilentAttribute(element: string, attribute: string): boolean {
  if (/^[A-Z]/.test(element)) return /^(class(Name)?|id|href|src|slot|client:.*)$/.test(attribute);
  return SILENT.test(attribute);
}

/** True for an attribute of a component that names an example or a notation. */
export function isNameAttribute(element: string, attribute: string): boolean {
  return /^[A-Z]/.test(element) && (attribute === 'example' || attribute === 'notation');
}

/** An id of a quantity with a digit in it: `W13`, `own.delta5`, `W1,10`. */
const ID = /^(?:[a-z]+\.)*[A-Za-z]+\d+(?:,\d+)?(?:\.[A-Za-z]+\d*)*$/;

/** The ids of an attribute that is made of nothing else, parted by spaces or joined by plus signs, at least one with a digit; `null` for any other text. */
export function idsIn(
  text: string,
  start: number,
): readonly { readonly id: string; readonly span: Span }[] | null {
  const ids = [...text.matchAll(/[^\s+]+/g)].map(({ 0: id, index }) => ({
    id,
    span: { start: start + index, end: start + index + id.length },
  }));
  const isAll = ids.every(({ id }) => ID.test(id) || /^(?:[a-z]+\.)*[A-Za-z]+$/.test(id));
  return isAll && ids.some(({ id }) => ID.test(id)) ? ids : null;
}

/** Where the value of an attribute stands, without its quotes or braces; `null` where it has none. */
export function valueSpan(source: string, attribute: Span): Span | null {
  const written = source.slice(attribute.start, attribute.end);
  const parts = /^[^=]*=\s*(["'{])/s.exec(written);
  return parts === null ? null : { start: attribute.start + parts[0].length, end: attribute.end - 1 };
}

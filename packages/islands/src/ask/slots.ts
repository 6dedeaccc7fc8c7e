/** The places for numbers in a formula's HTML, and for the parentheses of some. Neither KaTeX nor an id has such brackets. */
export const SLOTS = /\[\[(\(?)([^\s\]()]+)(\)?)\]\]/g;

/** The place of a number, by the id of its quantity: `[[y5]]`. */
export function slot(id: string): string {
  return `[[${id}]]`;
}

/** The places of the parentheses that a number takes where it is negative: `[[(y5]]` and `[[y5)]]`. */
export function guards(id: string): readonly [string, string] {
  return [`[[(${id}]]`, `[[${id})]]`];
}

/**
 * The formula with a number in each of its places.
 *
 * @param numberOf the printed number of a quantity
 */
export function fillSlots(html: string, numberOf: (id: string) => string): string {
  return html.replace(SLOTS, (_, open: string, id: string, close: string) => {
    const number = numberOf(id);
    const parenthesis = open + close;
    return parenthesis === '' ? number : number.startsWith('−') ? parenthesis : '';
  });
}

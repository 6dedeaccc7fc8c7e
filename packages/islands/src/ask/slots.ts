/** The places for numbers in a formula's HTML. Neither KaTeX nor an id has such brackets. */
export const SLOTS = /\[\[(\(?)([^\s\]()]+)\)?\]\]/g;

/** The place of a number, by the id of its quantity: `[[y5]]`; `[[(y5)]]` where a negative number takes parentheses. */
export function slot(id: string, guarded: boolean): string {
  return guarded ? `[[(${id})]]` : `[[${id}]]`;
}

/**
 * The formula with a number in each of its places.
 *
 * @param numberOf the printed number of a quantity
 */
export function fillSlots(html: string, numberOf: (id: string) => string): string {
  return html.replace(SLOTS, (_, guard: string, id: string) => {
    const number = numberOf(id);
    return guard !== '' && number.startsWith('−') ? `(${number})` : number;
  });
}

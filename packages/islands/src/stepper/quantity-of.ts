import type { Quantity } from '@nudge/core/quantity';

/**
 * The quantity with that id.
 * @throws RangeError where the derivation has none.
 */
export function quantityOf(quantities: ReadonlyMap<string, Quantity>, id: string): Quantity {
  const quantity = quantities.get(id);
  if (quantity === undefined) throw new RangeError(`the derivation has no quantity ${id}`);
  return quantity;
}

import type { Network } from '@nudge/core/network';
import { unitLayers } from '@nudge/core/units';

/** How many connections lead into the layer that has most: up to 6, up to 12 (3 into 4), or more. */
export type Crowding = 'sparse' | 'dense' | 'crowded';

const SPARSE = 6;
const DENSE = 12;

/** Decides which weights keep their labels. */
export function crowding(network: Network): Crowding {
  const [, ...layers] = unitLayers(network);
  const most = Math.max(...layers.map((units) => units.flatMap((unit) => unit.incoming).length));
  return most <= SPARSE ? 'sparse' : most <= DENSE ? 'dense' : 'crowded';
}

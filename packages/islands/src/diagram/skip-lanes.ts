import type { Connection, Unit } from '@nudge/core/units';
import type { Spot } from './box.ts';

/** The way of a connection around the layers it skips: level at `y` between the two x. */
export interface Lane {
  readonly y: number;
  readonly left: number;
  readonly right: number;
  readonly side: 'above' | 'below';
  /** Place among the lanes of its side, the innermost first. */
  readonly index: number;
}

/** What lanes keep clear of. */
export interface LaneRoom {
  /** Kept free above and below the center of a skipped unit. */
  readonly above: number;
  readonly below: number;
  /** From lane to lane. */
  readonly pitch: number;
}

/** Beyond so many lanes on a side only the lit ones have labels, and they lie close together. */
const LABELED_LANES = 6;
const CLOSE_PITCH = 9;

/** The key of a connection in a map of lanes. */
export function laneKey(from: number, to: number): string {
  return `${from}-${to}`;
}

/** A lane for each connection that skips a layer, by its key; short ones and those from near the middle lie inside. */
export function skipLanes(
  layers: readonly (readonly Unit[])[],
  spotOf: (unit: number) => Spot,
  room: LaneRoom,
): ReadonlyMap<string, Lane> {
  const layerOf = new Map(layers.flat().map((unit) => [unit.number, unit.layer]));
  const span = ({ from, layer }: Connection) => layer - (layerOf.get(from) ?? layer);
  const skips = layers
    .flat()
    .flatMap((unit) => unit.incoming)
    .filter((connection) => span(connection) > 1)
    .toSorted(
      (one, other) =>
        span(one) - span(other) || Math.abs(spotOf(one.from).y) - Math.abs(spotOf(other.from).y),
    );
  const above = skips.filter(({ from, to }) => spotOf(from).y + spotOf(to).y <= 0);
  const below = skips.filter((skip) => !above.includes(skip));
  return new Map([...lanes(above, 'above'), ...lanes(below, 'below')]);

  function lanes(side: readonly Connection[], name: Lane['side']): readonly (readonly [string, Lane])[] {
    const pitch = side.length > LABELED_LANES ? CLOSE_PITCH : room.pitch;
    return side.map(({ from, to, layer }, index) => {
      const skipped = layers.slice((layerOf.get(from) ?? 0) + 1, layer).flat();
      const spots = skipped.map((unit) => spotOf(unit.number));
      const y =
        name === 'above'
          ? Math.min(...spots.map((spot) => spot.y)) - room.above - index * pitch
          : Math.max(...spots.map((spot) => spot.y)) + room.below + index * pitch;
      const left = Math.min(...spots.map((spot) => spot.x - spot.half / 2));
      const right = Math.max(...spots.map((spot) => spot.x + spot.half / 2));
      return [laneKey(from, to), { y, left, right, side: name, index }];
    });
  }
}

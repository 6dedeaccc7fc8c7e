import type { Point, Spot } from './box.ts';
import type { Level } from './diagram-content.ts';

/** The part of a circle's rim between two levels, on both sides. */
export function rimPath(spot: Spot, { from, to }: Level): string {
  const [lowLeft, lowRight] = chord(spot, from);
  const [highLeft, highRight] = chord(spot, to);
  const radius = spot.half;
  if (from === 0) {
    return `M${highLeft}A${radius} ${radius} 0 ${to > 0.5 ? 1 : 0} 0 ${highRight}`;
  }
  return `M${highLeft}A${radius} ${radius} 0 0 0 ${lowLeft}M${highRight}A${radius} ${radius} 0 0 1 ${lowRight}`;
}

/** Where a level meets the rim: left and right, or once at the very top and bottom. */
export function markPoints(spot: Spot, level: number): readonly Point[] {
  const y = heightOf(spot, level);
  const reach = reachAt(level) * spot.half;
  return reach === 0 ? [{ x: spot.x, y }] : [spot.x - reach, spot.x + reach].map((x) => ({ x, y }));
}

/**
 * Where a number of that size has its baseline, below the center of a filled circle: a little low, and clear of the target's marks,
 * which a wide number would reach.
 */
export function baselineInGauge(spot: Spot, mark: number | null, size: number): number {
  const usual = 0.72 * size;
  if (mark === null) return usual;
  const height = heightOf(spot, mark) - spot.y;
  if (height <= 0) return Math.max(usual, Math.min(height + 1.03 * size, size));
  return Math.min(usual, height - 0.3 * size);
}

function chord(spot: Spot, level: number): readonly [string, string] {
  const y = precise(heightOf(spot, level));
  const reach = reachAt(level) * spot.half;
  return [`${precise(spot.x - reach)} ${y}`, `${precise(spot.x + reach)} ${y}`];
}

function heightOf({ y, half }: Spot, level: number): number {
  return y + half * (1 - 2 * level);
}

/** Half the width of the circle at a level, in parts of its radius. */
function reachAt(level: number): number {
  return Math.sqrt(Math.max(0, 1 - (1 - 2 * level) ** 2));
}

/** A coordinate to a thousandth: the center of an arc moves a lot when its ends move a little. */
function precise(coordinate: number): number {
  return Math.round(coordinate * 1000) / 1000;
}

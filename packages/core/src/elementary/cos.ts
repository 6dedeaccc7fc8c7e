import { reduceAngle } from './angle.ts';
import { cosineInFirstOctant, sineInFirstOctant } from './first-octant.ts';

/** The cosine of an angle in radians, within 0.8 units in the last place for every finite angle. */
export function cos(x: number): number {
  if (!Number.isFinite(x)) return NaN;
  const { quadrant, high, low } = reduceAngle(x);
  if (quadrant === 0) return cosineInFirstOctant(high, low);
  if (quadrant === 1) return -sineInFirstOctant(high, low);
  if (quadrant === 2) return -cosineInFirstOctant(high, low);
  return sineInFirstOctant(high, low);
}

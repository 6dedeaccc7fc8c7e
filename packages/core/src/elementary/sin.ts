import { reduceAngle } from './angle.ts';
import { cosineInFirstOctant, sineInFirstOctant } from './first-octant.ts';

/** The sine of an angle in radians, within 0.8 units in the last place for every finite angle. */
export function sin(x: number): number {
  if (x === 0) return x;
  if (!Number.isFinite(x)) return NaN;
  const { quadrant, high, low } = reduceAngle(x);
  if (quadrant === 0) return sineInFirstOctant(high, low);
  if (quadrant === 1) return cosineInFirstOctant(high, low);
  if (quadrant === 2) return -sineInFirstOctant(high, low);
  return -cosineInFirstOctant(high, low);
}

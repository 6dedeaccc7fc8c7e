import { sumError } from './double-double.ts';
import { reduceLargeAngle } from './large-angle.ts';
import type { ReducedAngle } from './reduced-angle.ts';

const TWO_OVER_PI = 0.6366197723675814;
const QUARTER_PI = 0.7853981633974483;
/** 2²⁰ · π. Below it, the number of right angles has 21 bits. */
const LARGE = 3294198;

/** π/2 in three parts of at most 32 bits, each exact when multiplied by 21 bits, and what is left of it. */
const RIGHT_ANGLE = [
  1.5707963267341256, 6.07710049817245e-11, 8.333742917250222e-20, 1.2706558760139879e-29,
] as const;

/**
 * Takes whole right angles from a finite angle: Cody & Waite (1980), chapter 8, and Payne & Hanek's method
 * for large ones.
 */
export function reduceAngle(x: number): ReducedAngle {
  if (Math.abs(x) <= QUARTER_PI) return { quadrant: 0, high: x, low: 0 };
  if (Math.abs(x) > LARGE) return reduceLargeAngle(x);
  const count = Math.floor(x * TWO_OVER_PI + 0.5);
  const first = x - count * RIGHT_ANGLE[0];
  const secondPart = -count * RIGHT_ANGLE[1];
  const second = first + secondPart;
  const thirdPart = -count * RIGHT_ANGLE[2];
  const third = second + thirdPart;
  const rest =
    sumError(first, secondPart, second) + sumError(second, thirdPart, third) - count * RIGHT_ANGLE[3];
  const high = third + rest;
  return { quadrant: count - 4 * Math.floor(count / 4), high, low: sumError(third, rest, high) };
}

import { powerOfTwo } from './powers-of-two.ts';
import type { ReducedAngle } from './reduced-angle.ts';

const FRACTION_BITS = 1216n;
/**
 * 2/π · 2¹²¹⁶: 1024 bits for the largest double, 61 for the one nearest to a multiple of π/2, and 131 to
 * spare.
 */
const TWO_OVER_PI =
  0xa2f9836e4e441529fc2757d1f534ddc0db6295993c439041fe5163abdebbc561b7246e3a424dd2e006492eea09d1921cfe1deb1cb129a73ee88235f52ebb4484e99c7026b45f7e413991d639835339f49c845f8bbdf9283b1ff897ffde05980fef2f118b5a0a6d1f6d367ecf27cb09b74f463f669e5fea2d7527bac7ebe5f17b3d0739f78a5292ea6bfb5fb11f8d5d0856033046fc7b6babn;

const ANGLE_BITS = 192n;
/** π/2 · 2¹⁹². */
const HALF_PI = 0x1921fb54442d18469898cc51701b839a252049c1114cf98e8n;

/** A double of 2²¹ or more is a whole number of 2⁻³². */
const UNITS_PER_RADIAN = 4294967296n;

/**
 * Takes whole right angles from a finite angle of at least 2²¹ radians, in exact whole numbers: Payne &
 * Hanek, "Radian reduction for trigonometric functions" (1983), with all the digits of 2/π instead of the
 * few that matter.
 */
export function reduceLargeAngle(x: number): ReducedAngle {
  const whole = Math.trunc(x);
  const units = BigInt(whole) * UNITS_PER_RADIAN + BigInt((x - whole) * Number(UNITS_PER_RADIAN));
  const bits = FRACTION_BITS + 32n;
  const rightAngles = units * TWO_OVER_PI;
  const count = (rightAngles + (1n << (bits - 1n))) >> bits;
  const fraction = (rightAngles - (count << bits)) >> (bits - ANGLE_BITS);
  const angle = (fraction * HALF_PI) >> ANGLE_BITS;
  const high = Number(angle);
  const low = Number(angle - BigInt(high));
  const unit = powerOfTwo(-Number(ANGLE_BITS));
  return { quadrant: Number(count & 3n), high: high * unit, low: low * unit };
}

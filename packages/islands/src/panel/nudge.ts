/** Digits that survive adding hundredths: without the noise of binary fractions (0.1 + 0.2). */
const PLACES = 12;

/** The value moved by a hundredth, or by a tenth where the step is large. */
export function nudged(value: number, direction: 1 | -1, large: boolean): number {
  return Number((value + direction * (large ? 0.1 : 0.01)).toFixed(PLACES));
}

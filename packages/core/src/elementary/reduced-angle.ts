/** An angle in radians as quadrant · π/2 + high + low, with |high| ≤ π/4 and quadrant 0, 1, 2 or 3. */
export interface ReducedAngle {
  readonly quadrant: number;
  readonly high: number;
  readonly low: number;
}

/** A parabola E(W) = ½ k (W − m)², to go down on. */
export interface Parabola {
  /** m, where it is lowest. */
  readonly minimum: number;
  /** k = E″, above 0. */
  readonly curvature: number;
}

/** What gradient descent does on a parabola. */
export type DescentRegime =
  /** Nearer by less than a tenth of the distance a step. */
  | 'crawls'
  /** Nearer from one side. */
  | 'converges'
  /** At the minimum in one step. */
  | 'arrives'
  /** From side to side, and nearer. */
  | 'oscillates'
  /** From side to side, as far away as before. */
  | 'bounces'
  /** Further away with every step. */
  | 'diverges';

/** A step that loses less than this share of the distance is a crawl: seven of them do not halve it. */
const CRAWL = 0.1;

export function lossOn({ minimum, curvature }: Parabola, position: number): number {
  return (curvature * (position - minimum) * (position - minimum)) / 2;
}

export function slopeOn({ minimum, curvature }: Parabola, position: number): number {
  return curvature * (position - minimum);
}

/**
 * What a step multiplies the distance to the minimum by: W − η k (W − m) − m = (1 − η k)(W − m). So 1 and 2 are the thresholds of η k:
 * below 1 the factor is positive, between 1 and 2 it is negative and smaller than 1 in size, above 2 larger.
 */
export function distanceFactor({ curvature }: Parabola, learningRate: number): number {
  return 1 - learningRate * curvature;
}

/** @param learningRate above 0 */
export function descentRegime(parabola: Parabola, learningRate: number): DescentRegime {
  const step = learningRate * parabola.curvature;
  if (step < CRAWL) return 'crawls';
  if (step < 1) return 'converges';
  if (step === 1) return 'arrives';
  if (step < 2) return 'oscillates';
  return step === 2 ? 'bounces' : 'diverges';
}

/** Where so many steps of gradient descent lead, the start included. */
export function descentPath(
  parabola: Parabola,
  start: number,
  learningRate: number,
  steps: number,
): readonly number[] {
  const path = [start];
  let position = start;
  for (let step = 0; step < steps; step++) {
    position -= learningRate * slopeOn(parabola, position);
    path.push(position);
  }
  return path;
}

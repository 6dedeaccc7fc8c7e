/** A point of the plane, and whether it wants a yes. */
export interface LabeledPoint {
  readonly x: number;
  readonly y: number;
  readonly wanted: boolean;
}

/** The line y = `height` + `slope` · x. */
export interface Line {
  readonly height: number;
  readonly slope: number;
}

/** How well a line parts points. */
export interface Parting {
  /** Which side is called yes: the one with which more points are right. */
  readonly yes: 'above' | 'below';
  /** For each point, whether it lies on the side that it wants. A point on the line lies on neither. */
  readonly right: readonly boolean[];
}

/** Parts points by a line, with the better of its two sides as yes; above, where both are as good. */
export function partedBy(points: readonly LabeledPoint[], { height, slope }: Line): Parting {
  const above = points.map(({ x, y }) => y - (height + slope * x));
  const rightWith = (sign: 1 | -1) =>
    points.map(({ wanted }, k) => (wanted ? sign : -sign) * (above[k] ?? Number.NaN) > 0);
  const [up, down] = [rightWith(1), rightWith(-1)];
  const count = (right: readonly boolean[]) => right.filter(Boolean).length;
  return count(up) >= count(down) ? { yes: 'above', right: up } : { yes: 'below', right: down };
}

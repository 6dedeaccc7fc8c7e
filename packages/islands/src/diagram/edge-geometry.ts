import type { Point, Spot } from './box.ts';
import type { Sizes } from './sizes.ts';
import type { Lane } from './skip-lanes.ts';

/** A line as SVG draws it, and the triangle at its end. */
export interface Arrow {
  readonly path: string;
  readonly head: string;
  /** The same line as points, for what has to keep clear of it. */
  readonly points: readonly Point[];
}

/** Where a connection runs, and below it the way back. */
export interface EdgeGeometry {
  /** From rim to rim. */
  readonly line: string;
  readonly forward: Arrow;
  readonly back: Arrow;
}

/** Room between a gradient's line and the rims. */
const APART = 5;
/** Samples of a curve. */
const SAMPLES = 10;
const STEEPEST = Math.PI / 3;
const FAN = 0.2;

export function straightEdge(from: Spot, to: Spot, sizes: Sizes): EdgeGeometry {
  const angle = Math.atan2(to.y - from.y, to.x - from.x);
  const start = rim(from, angle);
  const end = rim(to, angle + Math.PI);
  // Perpendicular to the edge, and downward since edges run to the right.
  const aside = { x: -Math.sin(angle) * sizes.track, y: Math.cos(angle) * sizes.track };
  const backStart = moved(to, angle, -reach(to, sizes.track), aside);
  const backEnd = moved(from, angle, reach(from, sizes.track), aside);
  return {
    line: linePath([start, end]),
    forward: straightArrow(start, end, sizes.arrow),
    back: straightArrow(backStart, backEnd, sizes.arrow),
  };
}

/** A curve that leaves and arrives at a slant and runs level past the layers it skips. */
export function skippingEdge(from: Spot, to: Spot, lane: Lane, sizes: Sizes): EdgeGeometry {
  const sense = lane.side === 'above' ? -1 : 1;
  const fan = lane.index * FAN * sense;
  const leaving = limited(Math.atan2(lane.y - from.y, lane.left - from.x));
  const arriving = limited(Math.atan2(lane.y - to.y, to.x - lane.right) + fan);
  const turn = (spot: Spot) => Math.asin(Math.min(0.9, sizes.track / spot.half));
  const ahead = around(from, to, lane, leaving, arriving, 0);
  const back = around(from, to, lane, leaving + turn(from), arriving + turn(to), sizes.track);
  return {
    line: curvePath(ahead),
    forward: curvedArrow(ahead, sizes.arrow),
    back: curvedArrow(back.toReversed(), sizes.arrow),
  };
}

/** The points of the curve: start, two handles, the level stretch, two handles, end. */
function around(
  from: Spot,
  to: Spot,
  lane: Lane,
  leaving: number,
  arriving: number,
  down: number,
): readonly Point[] {
  const start = rim(from, leaving);
  const end = rim(to, Math.PI - arriving);
  const first = { x: lane.left, y: lane.y + down };
  const last = { x: lane.right, y: lane.y + down };
  const out = (first.x - start.x) / 2.5;
  const into = (end.x - last.x) / 2.5;
  return [
    start,
    { x: start.x + Math.cos(leaving) * out, y: start.y + Math.sin(leaving) * out },
    { x: first.x - out, y: first.y },
    first,
    last,
    { x: last.x + into, y: last.y },
    { x: end.x - Math.cos(arriving) * into, y: end.y + Math.sin(arriving) * into },
    end,
  ];
}

function limited(angle: number): number {
  return Math.min(Math.max(angle, -STEEPEST), STEEPEST);
}

/** The point of the rim in that direction. */
function rim({ x, y, half, square }: Spot, angle: number): Point {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const distance = square ? half / Math.max(Math.abs(cos), Math.abs(sin)) : half;
  return { x: x + cos * distance, y: y + sin * distance };
}

/** How far from the center a line at that distance beside it leaves the shape behind. */
function reach({ half }: Spot, aside: number): number {
  return Math.sqrt(Math.max(0, (half + APART) ** 2 - aside ** 2));
}

function moved(from: Point, angle: number, by: number, aside: Point): Point {
  return { x: from.x + Math.cos(angle) * by + aside.x, y: from.y + Math.sin(angle) * by + aside.y };
}

function straightArrow(start: Point, end: Point, size: number): Arrow {
  const angle = Math.atan2(end.y - start.y, end.x - start.x);
  const neck = moved(end, angle, -size * 0.7, { x: 0, y: 0 });
  return { path: linePath([start, neck]), head: headPath(end, angle, size), points: [start, end] };
}

function curvedArrow(points: readonly Point[], size: number): Arrow {
  const end = points[7];
  const handle = points[6];
  if (end === undefined || handle === undefined) throw new RangeError('a curve has eight points');
  const angle = Math.atan2(end.y - handle.y, end.x - handle.x);
  const neck = moved(end, angle, -size * 0.7, { x: 0, y: 0 });
  return {
    path: curvePath(points.with(7, neck)),
    head: headPath(end, angle, size),
    points: [...sampled(points.slice(0, 4)), ...sampled(points.slice(4))],
  };
}

function headPath(tip: Point, angle: number, size: number): string {
  const base = moved(tip, angle, -size, { x: 0, y: 0 });
  const across = { x: -Math.sin(angle) * size * 0.45, y: Math.cos(angle) * size * 0.45 };
  const left = { x: base.x + across.x, y: base.y + across.y };
  const right = { x: base.x - across.x, y: base.y - across.y };
  return `${linePath([tip, left, right])}Z`;
}

/** A cubic curve as points. */
function sampled(curve: readonly Point[]): readonly Point[] {
  const weights = (t: number) => [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t ** 2 * (1 - t), t ** 3];
  return Array.from({ length: SAMPLES + 1 }, (_, i) =>
    weights(i / SAMPLES).reduce(
      (sum, weight, k) => ({
        x: sum.x + weight * (curve[k]?.x ?? 0),
        y: sum.y + weight * (curve[k]?.y ?? 0),
      }),
      { x: 0, y: 0 },
    ),
  );
}

function linePath(points: readonly Point[]): string {
  return `M${points.map(written).join('L')}`;
}

function curvePath(points: readonly Point[]): string {
  const [start, one, two, first, last, three, four, end] = points.map(written);
  return `M${start}C${one} ${two} ${first}L${last}C${three} ${four} ${end}`;
}

function written({ x, y }: Point): string {
  return `${rounded(x)} ${rounded(y)}`;
}

/** A coordinate, to a tenth of a unit. */
export function rounded(coordinate: number): number {
  return Math.round(coordinate * 10) / 10;
}

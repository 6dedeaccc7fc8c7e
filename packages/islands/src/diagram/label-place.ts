import { type Box, boxAround, covers, crosses, overlaps, type Point, type Spot } from './box.ts';

/** How a label may stand to its line: on it, or clear of it and `extra` further. */
export interface Seat {
  readonly side: 'on' | 'above' | 'below';
  readonly extra: number;
  readonly cost: number;
}

/** A label that looks for a place along a line. */
export interface Wish {
  readonly line: readonly Point[];
  readonly width: number;
  readonly height: number;
  /** Where it likes to be from the start of the line, 0, to its end, 1. */
  readonly along: number;
  readonly seats: readonly Seat[];
}

/** What is there already. */
export interface Surroundings {
  /** What it may not leave. */
  readonly frame: Box;
  readonly spots: readonly Spot[];
  readonly boxes: readonly Box[];
  /** What makes room where nothing is free. */
  readonly yielding: readonly Box[];
  /** Lines that a label had better not hide, each with what hiding it costs. */
  readonly lines: readonly { readonly points: readonly Point[]; readonly cost: number }[];
}

export interface Place {
  readonly center: Point;
  readonly box: Box;
  /** True where it covers nothing but lines and what makes room for it. */
  readonly free: boolean;
  /** How far it is from what is liked; the less the better. */
  readonly cost: number;
}

/** How near to the ends of its line a label may be, and how far apart places are tried, in parts of the line. */
const MARGIN = 0.1;
const STEP = 0.04;
/** Between a line and a label that is clear of it. */
const APART = 3;
/** Kept free around a circle for its rim and the marks on it. */
const RIM = 1.5;
/** A label this near to another line could be taken for that line's. */
const NEAR = 5;
const BLOCKED = 1000;
const DISPLACING = 6;
const AWAY = 6;
/** How much of its own line a label may hide for nothing, in parts of its length, and what all of it costs. */
const HIDDEN = 0.4;
const HIDING = 8;

/** The best place for a label; it may not be free. */
export function bestPlace(wish: Wish, around: Surroundings): Place {
  let best: Place | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const along of places(wish.along)) {
    const here = pointAlong(wish.line, along);
    for (const seat of wish.seats) {
      const disliked = seat.cost + Math.abs(along - wish.along) * AWAY;
      if (disliked >= least) continue;
      const center = seatAt(here, seat, wish);
      const box = boxAround(center, wish.width, wish.height);
      const blocked = obstacles(box, around);
      if (blocked * BLOCKED >= least) continue;
      const hiding = seat.side === 'on' ? HIDING * Math.max(0, share(wish, here) - HIDDEN) : 0;
      const displaced = around.yielding.filter((other) => overlaps(box, other)).length;
      const total =
        disliked + blocked * BLOCKED + displaced * DISPLACING + hiding + hiddenLines(center, wish, around);
      if (total >= least) continue;
      least = total;
      best = { center, box, free: blocked === 0, cost: total };
    }
  }
  if (best === undefined) throw new RangeError('a label needs a line to stand by');
  return best;
}

/** Parts of the line to try, from the one that is liked most outward. */
function places(liked: number): readonly number[] {
  const found = [liked];
  for (let away = STEP; away < 1; away += STEP) found.push(liked - away, liked + away);
  return found.filter((along) => along >= MARGIN && along <= 1 - MARGIN);
}

function obstacles(box: Box, { frame, spots, boxes }: Surroundings): number {
  return (
    (inside(box, frame) ? 0 : 1) +
    spots.filter((spot) => covers(box, { ...spot, half: spot.half + RIM })).length +
    boxes.filter((other) => overlaps(box, other)).length
  );
}

/** What it costs that the label hides other lines, or comes near them. */
function hiddenLines(center: Point, { width, height }: Wish, { lines }: Surroundings): number {
  const near = boxAround(center, width + 2 * NEAR, height + 2 * NEAR);
  return lines.reduce((total, { points, cost }) => total + (crosses(near, points) ? cost : 0), 0);
}

interface Here {
  readonly point: Point;
  /** The direction of the line, of length 1. */
  readonly slope: Point;
  /** The length of the whole line. */
  readonly length: number;
}

function seatAt({ point, slope }: Here, { side, extra }: Seat, { width, height }: Wish): Point {
  if (side === 'on') return point;
  const clear = (width / 2) * Math.abs(slope.y) + (height / 2) * Math.abs(slope.x) + APART + extra;
  const up = slope.x < 0 === (side === 'above') ? -clear : clear;
  return { x: point.x + up * slope.y, y: point.y - up * slope.x };
}

/** How much of the line a label on it hides, in parts of its length. */
function share({ width, height }: Wish, { slope, length }: Here): number {
  return Math.min(width / Math.abs(slope.x), height / Math.abs(slope.y)) / length;
}

function inside(box: Box, frame: Box): boolean {
  return (
    box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom
  );
}

/** The point at that part of a line's length. */
function pointAlong(line: readonly Point[], along: number): Here {
  const parts = line.slice(1).map((to, i) => {
    const from = line[i] ?? to;
    return { from, to, length: Math.hypot(to.x - from.x, to.y - from.y) };
  });
  const length = parts.reduce((total, part) => total + part.length, 0);
  let left = along * length;
  for (const [i, part] of parts.entries()) {
    if (left > part.length && i < parts.length - 1) {
      left -= part.length;
      continue;
    }
    const slope = {
      x: (part.to.x - part.from.x) / (part.length || 1),
      y: (part.to.y - part.from.y) / (part.length || 1),
    };
    return { point: { x: part.from.x + slope.x * left, y: part.from.y + slope.y * left }, slope, length };
  }
  throw new RangeError('a line has at least two points');
}

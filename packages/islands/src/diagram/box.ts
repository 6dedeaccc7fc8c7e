export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle with upright sides; y grows downward. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a number stands in: a square or a circle, by its center and half its width. */
export interface Spot extends Point {
  readonly half: number;
  readonly square: boolean;
}

export function boxAround({ x, y }: Point, width: number, height: number): Box {
  return { left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 };
}

export function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** True where the box covers part of the square or circle. */
export function covers(box: Box, spot: Spot): boolean {
  if (spot.square) return overlaps(box, boxAround(spot, 2 * spot.half, 2 * spot.half));
  const dx = spot.x - Math.min(Math.max(spot.x, box.left), box.right);
  const dy = spot.y - Math.min(Math.max(spot.y, box.top), box.bottom);
  return Math.hypot(dx, dy) < spot.half;
}

/** True where a line through the points runs through the box. */
export function crosses(box: Box, line: readonly Point[]): boolean {
  return line.some((to, i) => {
    const from = line[i - 1];
    return from !== undefined && segmentCrosses(box, from, to);
  });
}

/** After Liang and Barsky (1984): the stretch of the segment that each side of the box leaves over. */
function segmentCrosses(box: Box, from: Point, to: Point): boolean {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  let first = 0;
  let last = 1;
  for (const [step, room] of [
    [-dx, from.x - box.left],
    [dx, box.right - from.x],
    [-dy, from.y - box.top],
    [dy, box.bottom - from.y],
  ] as const) {
    if (step === 0) {
      if (room < 0) return false;
    } else if (step < 0) first = Math.max(first, room / step);
    else last = Math.min(last, room / step);
  }
  return first <= last;
}

import { type Box, overlaps, type Spot } from './box.ts';
import type { Crowding } from './crowding.ts';
import type { EdgeContent } from './diagram-content.ts';
import type { EdgeGeometry } from './edge-geometry.ts';
import type { Figure } from './figure.ts';
import { bestPlace, type Seat, type Surroundings, type Wish } from './label-place.ts';
import { badgeSize, type Label, type LabelSize, labelBox, labelSize } from './label-size.ts';
import type { Sizes } from './sizes.ts';

interface Edge {
  readonly content: EdgeContent;
  readonly geometry: EdgeGeometry;
}

/** What the labels of edges have to keep clear of. */
export interface Room {
  readonly frame: Box;
  readonly spots: readonly Spot[];
  readonly boxes: readonly Box[];
  /** Boxes that are needed at some step: labels that stay keep clear of them too. */
  readonly reserved: readonly Box[];
  readonly rule: Crowding;
  readonly sizes: Sizes;
}

type Lines = Surroundings['lines'];

/** What it costs to hide part of another edge, of one in use or not in use, of an edge's own way back, and of its own way forward. */
const OTHER = 2;
const IN_USE = 3;
const IDLE = 0.4;
const OWN_TRACK = 1;
const OWN_EDGE = 7;
/** What it costs to show a label without its symbol or its frame. */
const LESSER = 7;
/** What lies flatter than this, as the sine of its slope, has its label above its middle; what is steeper has it on the line. */
const FLAT = 0.2;
const FLAT_SEATS: readonly Seat[] = [
  { side: 'above', extra: 0, cost: 0 },
  { side: 'above', extra: 6, cost: 0.6 },
  { side: 'on', extra: 0, cost: 2 },
  { side: 'below', extra: 0, cost: 4 },
];
const SLANTED_SEATS: readonly Seat[] = [
  { side: 'on', extra: 0, cost: 0 },
  { side: 'above', extra: 0, cost: 2 },
  { side: 'above', extra: 8, cost: 4 },
  { side: 'below', extra: 0, cost: 4 },
  { side: 'below', extra: 8, cost: 6 },
];
const BADGE_SEATS: readonly Seat[] = [
  { side: 'on', extra: 0, cost: 0 },
  ...[0, 5, 10, 15, 20, 30, 40, 50, 60, 70].map(
    (extra): Seat => ({ side: 'below', extra, cost: 2 + extra / 5 }),
  ),
  ...[20, 30, 40].map((extra): Seat => ({ side: 'above', extra, cost: 6 + extra / 6 })),
];
/** A weight on a slanted line stands nearer to where the connection comes from, before it meets others. */
const SLANTED_ALONG = 0.42;
const MIDDLE = 0.5;
/** Labels are placed anew after all the others have been. */
const ROUNDS = 2;

/** A place for the label and the badge of each edge; null for what is not shown. */
export function placeLabels(edges: readonly Edge[], room: Room): readonly EdgeLabels[] {
  const { sizes } = room;
  const idle = new Map<Edge, Label>();
  const lit = new Map<Edge, Label>();
  const badges = new Map<Edge, Label>();
  const permanent = permanentLabels(room);

  /** Sees to a label's place; says whether it is free. */
  function put(wish: Omit<Wish, keyof Extent>, figure: Figure, size: LabelSize, around: Surroundings): Found {
    const { center, box, free, cost } = bestPlace({ ...wish, ...extent(size, sizes) }, around);
    return { label: { figure, center, ...size }, box, free, cost };
  }

  function boxesOf(placed: ReadonlyMap<Edge, Label>, own: Edge | null): readonly Box[] {
    return [...placed].filter(([edge]) => edge !== own).map(([, label]) => labelBox(label, sizes));
  }

  function placeIdle(): void {
    for (let round = 0; round < ROUNDS; round++)
      for (const edge of edges) {
        const { weight } = edge.content;
        if (weight === null) continue;
        const found = put(liking(edge), weight, labelSize(weight, permanent === 'named', sizes), {
          ...room,
          boxes: [...room.boxes, ...room.reserved, ...boxesOf(idle, edge)],
          yielding: [],
          lines: [...edgesBeside(edge, edges), ownTrack(edge)],
        });
        if (found.free) idle.set(edge, found.label);
        else idle.delete(edge);
      }
  }

  /** Labels in use: where there is no room for one, it stands without its symbol, and idle ones make room for it. */
  function placeLit(): void {
    for (const edge of edges) {
      const { weight } = edge.content;
      if (weight === null || !edge.content.lit) continue;
      const own = idle.get(edge);
      idle.delete(edge);
      if (own?.named === true) {
        lit.set(edge, own);
        continue;
      }
      const candidates = [labelSize(weight, true, sizes), labelSize(weight, false, sizes)];
      const shown = show(lit, edge, liking(edge), weight, candidates, [ownTrack(edge)]);
      if (!shown && own !== undefined) lit.set(edge, own);
    }
  }

  function placeBadges(): void {
    for (const edge of edges) {
      const { badge, line } = edge.content;
      if (badge === null) continue;
      const best = badge.tone === 'gradient' ? badgeSize(badge, sizes) : labelSize(badge, true, sizes);
      const candidates = [best, labelSize(badge, false, sizes)];
      show(badges, edge, badgeWish(edge), badge, candidates, [
        { points: edge.geometry.forward.points, cost: line === 'idle' ? IDLE : OWN_EDGE },
      ]);
    }
  }

  /** Shows a label in the size that finds the better place, the first rather than the second; says whether there is room. */
  function show(
    placed: Map<Edge, Label>,
    edge: Edge,
    wish: Omit<Wish, keyof Extent>,
    figure: Figure,
    candidates: readonly LabelSize[],
    own: Lines,
  ): boolean {
    const around: Surroundings = {
      ...room,
      boxes: [...room.boxes, ...boxesOf(lit, null), ...boxesOf(badges, null)],
      yielding: boxesOf(idle, null),
      lines: [...linesInUse(edge, edges), ...own],
    };
    const [best] = candidates
      .map((size, i) => ({ ...put(wish, figure, size, around), lesser: i * LESSER }))
      .filter(({ free }) => free)
      .toSorted((one, other) => one.cost + one.lesser - other.cost - other.lesser);
    if (best === undefined) return false;
    placed.set(edge, best.label);
    for (const [other, label] of idle) if (overlaps(labelBox(label, sizes), best.box)) idle.delete(other);
    return true;
  }

  if (permanent !== null) placeIdle();
  placeLit();
  placeBadges();
  return edges.map((edge) => ({
    label: lit.get(edge) ?? idle.get(edge) ?? null,
    badge: badges.get(edge) ?? null,
  }));
}

interface EdgeLabels {
  readonly label: Label | null;
  readonly badge: Label | null;
}

interface Found {
  readonly label: Label;
  readonly box: Box;
  readonly free: boolean;
  readonly cost: number;
}

type Extent = Pick<Wish, 'width' | 'height'>;

/** The room a label takes at its largest. */
function extent({ width, height }: LabelSize, { grow }: Sizes): Extent {
  return { width: width * grow, height: height * grow };
}

/** Where a badge looks for its place: what comes back from the loss has a short way, so it stands below it, and looks below the loss too. */
function badgeWish({ content, geometry }: Edge): Omit<Wish, keyof Extent> {
  const { points } = geometry.back;
  const start = points[0];
  const end = points.at(-1);
  if (content.to !== null || start === undefined || end === undefined)
    return { line: points, along: MIDDLE, seats: BADGE_SEATS };
  const before = { x: 3 * start.x - 2 * end.x, y: 3 * start.y - 2 * end.y };
  return { line: [before, end], along: 1 - MIDDLE / 3, seats: BADGE_SEATS.slice(1) };
}

/** Which labels stay whether in use or not: with their symbols, the numbers alone, or none. */
function permanentLabels({ rule, sizes }: Room): 'named' | 'number' | null {
  if (rule === 'sparse') return sizes.name === 'wide' ? 'named' : 'number';
  return rule === 'dense' && sizes.name === 'wide' ? 'number' : null;
}

function liking({ geometry }: Edge): Omit<Wish, keyof Extent> {
  const { points } = geometry.forward;
  const start = points[0];
  const end = points.at(-1);
  if (start === undefined || end === undefined) throw new RangeError('an edge has points');
  const flat =
    points.length === 2 && Math.abs(end.y - start.y) < FLAT * Math.hypot(end.x - start.x, end.y - start.y);
  return flat
    ? { line: points, along: MIDDLE, seats: FLAT_SEATS }
    : { line: points, along: SLANTED_ALONG, seats: SLANTED_SEATS };
}

/** The other edges, whatever a step makes of them. */
function edgesBeside(edge: Edge, edges: readonly Edge[]): Lines {
  return edges
    .filter((other) => other !== edge)
    .map(({ geometry }) => ({ points: geometry.forward.points, cost: OTHER }));
}

/** The other edges as they are at this step. */
function linesInUse(edge: Edge, edges: readonly Edge[]): Lines {
  return edges
    .filter((other) => other !== edge)
    .flatMap(({ content, geometry }) => [
      { points: geometry.forward.points, cost: content.line === 'idle' ? IDLE : IN_USE },
      ...(content.track ? [{ points: geometry.back.points, cost: IN_USE }] : []),
    ]);
}

function ownTrack({ geometry }: Edge): Lines[number] {
  return { points: geometry.back.points, cost: OWN_TRACK };
}

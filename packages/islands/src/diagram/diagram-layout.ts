import { at } from '@nudge/core/list';
import { type Box, boxAround, type Point, type Spot } from './box.ts';
import { type Crowding, crowding } from './crowding.ts';
import { type DiagramState, diagramContent, type EdgeContent, type UnitContent } from './diagram-content.ts';
import { type EdgeGeometry, skippingEdge, straightEdge } from './edge-geometry.ts';
import { placeLabels } from './edge-labels.ts';
import { type Label, labelBox, noteSize } from './label-size.ts';
import { lineHeight, type Sizes, symbolHeight } from './sizes.ts';
import { type Head, type Skeleton, skeletonOf } from './skeleton.ts';
import { laneKey } from './skip-lanes.ts';
import { symbolExtent } from './symbol-parts.ts';

export interface PlacedUnit {
  readonly content: UnitContent;
  readonly spot: Spot;
  /** A point of its symbol's baseline: the middle above a unit, an end beside a target. */
  readonly symbol: Point;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly notes: readonly Label[];
}

export interface PlacedEdge {
  readonly content: EdgeContent;
  readonly geometry: EdgeGeometry;
  readonly label: Label | null;
  readonly badge: Label | null;
}

/** Everything a drawing needs, in the units of its view box. */
export interface DiagramLayout {
  readonly width: number;
  readonly height: number;
  readonly heads: readonly Head[];
  readonly units: readonly PlacedUnit[];
  readonly edges: readonly PlacedEdge[];
  readonly loss: PlacedUnit;
  readonly targets: readonly PlacedUnit[];
}

/** Lays a diagram out in one of the two sizes. */
export function layOutDiagram(state: DiagramState, sizes: Sizes): DiagramLayout {
  const content = diagramContent(state);
  const skeleton = skeletonOf(state, sizes);
  const rule = crowding(state.example.network);
  const units = content.units.map((unit, i) => placeUnit(unit, at(skeleton.units, i), skeleton, rule, sizes));
  const loss = placeUnit(content.loss, skeleton.loss, skeleton, rule, sizes);
  const targets = content.targets.map((target, i) =>
    placeTarget(target, at(skeleton.targets, i), content.targets.length === 1, sizes),
  );
  const edges = content.edges.map((edge) => ({
    content: edge,
    geometry: edgeGeometry(edge, skeleton, sizes),
  }));
  const labels = placeLabels(edges, {
    frame: { left: 0, top: sizes.headHeight, right: skeleton.width, bottom: skeleton.height },
    spots: [...skeleton.units, skeleton.loss, ...skeleton.targets],
    boxes: [
      ...[...units, loss, ...targets].map((unit) => symbolBox(unit, sizes)),
      ...units.flatMap(({ notes }) => notes).map((note) => labelBox(note, sizes)),
    ],
    reserved:
      state.show === 'step'
        ? skeleton.units.filter(({ square }) => !square).map((spot) => reserved(spot, skeleton, sizes))
        : [],
    rule,
    sizes,
  });
  return {
    width: skeleton.width,
    height: skeleton.height,
    heads: skeleton.heads,
    units,
    edges: edges.map((edge, i) => ({ ...edge, ...at(labels, i) })),
    loss,
    targets,
  };
}

/** The room of a symbol. */
export function symbolBox({ content, symbol, anchor }: PlacedUnit, sizes: Sizes): Box {
  const width = symbolExtent(content.name.parts).width * sizes.symbol * sizes.grow;
  const height = symbolHeight(sizes);
  const aside = anchor === 'middle' ? 0 : anchor === 'start' ? width / 2 : -width / 2;
  return boxAround({ x: symbol.x + aside, y: symbol.y - height / 4 }, width, height);
}

function placeUnit(
  content: UnitContent,
  spot: Spot,
  { noteLines, noteWidth, outputNoteWidth }: Skeleton,
  rule: Crowding,
  sizes: Sizes,
): PlacedUnit {
  const bias =
    content.bias !== null && !(rule === 'crowded' && content.notes.length > 0) ? [content.bias] : [];
  const notes = [...bias, ...content.notes].slice(0, noteLines).map((figure, line) => ({
    figure,
    center: {
      x: spot.x - (content.output ? sizes.outputNotes : 0),
      y: spot.y + spot.half + lineHeight(sizes) * (line + 0.6),
    },
    ...noteSize(figure, content.output ? outputNoteWidth : noteWidth, sizes),
  }));
  const symbol = { x: spot.x, y: spot.y - spot.half - symbolHeight(sizes) * 0.42 };
  return { content, spot, symbol, anchor: 'middle', notes };
}

/** The symbol of a single target stands on its left; those of several on the right, where no notes of outputs are. */
function placeTarget(content: UnitContent, spot: Spot, single: boolean, sizes: Sizes): PlacedUnit {
  const aside = spot.half + sizes.symbol * (single ? 0.4 : 0.15);
  const symbol = { x: spot.x + (single ? -aside : aside), y: spot.y + sizes.symbol * 0.28 };
  return { content, spot, symbol, anchor: single ? 'end' : 'start', notes: [] };
}

function edgeGeometry(
  { from, to }: EdgeContent,
  { units, loss, lanes }: Skeleton,
  sizes: Sizes,
): EdgeGeometry {
  const source = at(units, from - 1);
  if (to === null) return straightEdge(source, loss, sizes);
  const lane = lanes.get(laneKey(from, to));
  const target = at(units, to - 1);
  return lane === undefined ? straightEdge(source, target, sizes) : skippingEdge(source, target, lane, sizes);
}

/** Where notes may come at another step. */
function reserved(spot: Spot, { noteLines, noteWidth }: Skeleton, sizes: Sizes): Box {
  const height = Math.min(noteLines, 2) * lineHeight(sizes);
  const width = Math.min(noteWidth, sizes.number * sizes.grow * 6);
  return boxAround({ x: spot.x, y: spot.y + spot.half + height / 2 }, width, height);
}

import { type EdgeLabel, Graph, type GraphLabel, layout, type NodeLabel } from '@dagrejs/dagre';
import type { ComputationGraph } from '@nudge/core/computation-graph';
import { at } from '@nudge/core/list';
import { curveMonotoneX, curveMonotoneY, line } from 'd3-shape';
import {
  type GraphSizes,
  narrowGraph,
  type PlacedGraph,
  type PlacedGraphs,
  type Point,
  RADIUS,
  wideGraph,
} from './graph-sizes.ts';

const MARGIN = 4;
const ARROW = 7;

/** Places the nodes of a graph in ranks, with as few crossings as dagre finds. */
export function layOutGraph(graph: ComputationGraph, sizes: GraphSizes): PlacedGraph {
  const drawing = new Graph<GraphLabel, NodeLabel, EdgeLabel>({ multigraph: true });
  drawing.setGraph({
    rankdir: sizes.direction,
    ranksep: sizes.between.ranks,
    nodesep: sizes.between.nodes,
    edgesep: sizes.between.lines,
    marginx: MARGIN,
    marginy: MARGIN,
  });
  graph.forEach((_, node) => {
    drawing.setNode(String(node), { ...sizes.box });
  });
  const ends = graph.flatMap(({ operands }, to) => operands.map((from, place) => ({ from, to, place })));
  for (const { from, to, place } of ends) {
    drawing.setEdge(String(from), String(to), { ...sizes.label, labelpos: 'c' }, String(place));
  }
  layout(drawing);

  const spots = graph.map((_, node) => {
    const { x = 0, y = 0 } = drawing.node(String(node));
    return { x: x + sizes.circle.x, y: y + sizes.circle.y };
  });
  const { width = 0, height = 0 } = drawing.graph();
  return {
    width: Math.ceil(width),
    height: Math.ceil(height),
    spots,
    lines: ends.map((end) => {
      const { points = [], x = 0, y = 0 } = drawing.edge(String(end.from), String(end.to), String(end.place));
      const shifted = points.slice(1, -1).map((point) => ({ x: point.x, y: point.y }));
      return { ...end, ...drawn(at(spots, end.from), at(spots, end.to), shifted, sizes), label: { x, y } };
    }),
  };
}

/** Lays a graph out for every width of page. */
export function layOutForAll(graph: ComputationGraph): PlacedGraphs {
  return { wide: layOutGraph(graph, wideGraph), narrow: layOutGraph(graph, narrowGraph) };
}

/** A line from rim to rim through the points between, and its head. */
function drawn(from: Point, to: Point, between: readonly Point[], { direction }: GraphSizes) {
  const start = towards(from, between[0] ?? to, RADIUS + 1);
  const before = between.at(-1) ?? from;
  const tip = towards(to, before, RADIUS + 2);
  const foot = towards(tip, before, ARROW);
  const curve = line<Point>(
    ({ x }) => x,
    ({ y }) => y,
  ).curve(direction === 'LR' ? curveMonotoneX : curveMonotoneY);
  const tail = towards(start, between[0] ?? to, ARROW);
  return {
    path: curve.digits(1)([tail, ...between, foot]) ?? '',
    head: arrow(tip, foot),
    headBack: arrow(start, tail),
  };
}

/** A triangle that points from the middle of its foot to its tip. */
function arrow(tip: Point, foot: Point): string {
  const across = { x: (foot.y - tip.y) * 0.45, y: (tip.x - foot.x) * 0.45 };
  const corners = [
    tip,
    { x: foot.x + across.x, y: foot.y + across.y },
    { x: foot.x - across.x, y: foot.y - across.y },
  ];
  return `M${corners.map(pair).join('L')}Z`;
}

/** So far from one point on the way to another. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return {
    x: from.x + ((to.x - from.x) * distance) / length,
    y: from.y + ((to.y - from.y) * distance) / length,
  };
}

function pair({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

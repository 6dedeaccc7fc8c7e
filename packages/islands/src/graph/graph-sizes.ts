/** Measures of one way to lay out a graph, in pixels: what is written beside a node has room in its box. */
export interface GraphSizes {
  readonly name: 'wide' | 'narrow';
  readonly direction: 'LR' | 'TB';
  readonly box: { readonly width: number; readonly height: number };
  /** From the middle of the box to the middle of the circle or square. */
  readonly circle: Point;
  /** From the middle of the circle to the baselines of what is written about it. */
  readonly value: Point;
  readonly slope: Point;
  readonly anchor: 'start' | 'middle';
  /** Room for the slope of a line, along its way. */
  readonly label: { readonly width: number; readonly height: number };
  readonly between: { readonly ranks: number; readonly nodes: number; readonly lines: number };
}

/** Beside the text: from left to right, numbers below. */
export const wideGraph: GraphSizes = {
  name: 'wide',
  direction: 'LR',
  box: { width: 58, height: 92 },
  circle: { x: 0, y: -10 },
  value: { x: 0, y: 36 },
  slope: { x: 0, y: 52 },
  anchor: 'middle',
  label: { width: 48, height: 14 },
  between: { ranks: 12, nodes: 12, lines: 14 },
};
/** On a phone: from top to bottom, numbers to the right. */
export const narrowGraph: GraphSizes = {
  name: 'narrow',
  direction: 'TB',
  box: { width: 96, height: 58 },
  circle: { x: -26, y: 6 },
  value: { x: 24, y: -3 },
  slope: { x: 24, y: 13 },
  anchor: 'start',
  label: { width: 44, height: 14 },
  between: { ranks: 12, nodes: 6, lines: 10 },
};

export const RADIUS = 20;
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The line of an operand into an operation. */
export interface PlacedLine {
  readonly from: number;
  readonly to: number;
  /** Which of the operands of `to` it is. */
  readonly place: number;
  readonly path: string;
  readonly head: string;
  /** The head of what travels on it back. */
  readonly headBack: string;
  readonly label: Point;
}

export interface PlacedGraph {
  readonly width: number;
  readonly height: number;
  /** The middle of each circle or square. */
  readonly spots: readonly Point[];
  readonly lines: readonly PlacedLine[];
}

/** A graph laid out for every width of page, by the names of the sizes. */
export type PlacedGraphs = Readonly<Record<GraphSizes['name'], PlacedGraph>>;

import { isClosing, isOpening } from './delimiters.ts';
import { type Span, spanOf, type TeXNode } from './tex-node.ts';

type Glyph = Extract<TeXNode, { kind: 'glyph' }>;

/** What a bar is an end of, an absolute value or a norm, and which end where that is said. */
interface Bar {
  readonly fence: '|' | '\\|';
  readonly side: 'left' | 'right' | null;
}

const bars: ReadonlyMap<string, Bar> = new Map<string, Bar>([
  ['|', { fence: '|', side: null }],
  ['\\vert', { fence: '|', side: null }],
  ['\\lvert', { fence: '|', side: 'left' }],
  ['\\rvert', { fence: '|', side: 'right' }],
  ['\\|', { fence: '\\|', side: null }],
  ['\\Vert', { fence: '\\|', side: null }],
  ['\\lVert', { fence: '\\|', side: 'left' }],
  ['\\rVert', { fence: '\\|', side: 'right' }],
]);

/** `|` for an absolute value, `\|` for a norm, whichever way the delimiter is typed; anything else as it is. */
export function fenceNamed(delimiter: string): string {
  return bars.get(delimiter)?.fence ?? delimiter;
}

interface Line {
  /** The bar that opened it; `null` for the outermost. */
  readonly opened: Glyph | null;
  readonly body: TeXNode[];
}

/**
 * The nodes with each pair of bars, `|x|` or `\lVert x \rVert`, and what it holds as one. A bar opens at the beginning and behind an
 * operator, a relation or another that opens; otherwise it closes. A bar without a partner stays as it is.
 */
export function fencedByBars(nodes: readonly TeXNode[]): readonly TeXNode[] {
  if (!nodes.some((node) => barIn(node) !== null)) return nodes;
  const outermost: Line = { opened: null, body: [] };
  const lines: Line[] = [];
  for (const node of nodes) {
    const line = lines.at(-1) ?? outermost;
    const bar = barIn(node);
    if (bar !== null && isPartner(bar, line)) {
      lines.pop();
      (lines.at(-1) ?? outermost).body.push(...closed(line, node, bar));
    } else if (bar === node && bars.get(bar.text)?.side !== 'right') {
      lines.push({ opened: bar, body: [] });
    } else line.body.push(node);
  }
  return [outermost, ...lines].flatMap(({ opened, body }) => (opened === null ? body : [opened, ...body]));
}

/** The bar that a node is, or that it raises: `|x|^2`. */
function barIn(node: TeXNode): Glyph | null {
  const glyph = node.kind === 'scripts' && node.base.length === 1 ? node.base[0] : node;
  return glyph?.kind === 'glyph' && bars.has(glyph.text) ? glyph : null;
}

function isPartner(bar: Glyph, { opened, body }: Line): boolean {
  const [left, right] = [opened === null ? undefined : bars.get(opened.text), bars.get(bar.text)];
  if (left === undefined || right === undefined || left.fence !== right.fence) return false;
  if (right.side !== null) return right.side === 'right';
  const last = body.findLast((node) => node.kind !== 'space');
  if (last === undefined || last.kind === 'operator') return false;
  return last.kind !== 'glyph' || last.family === 'ord' || last.family === 'close';
}

/** What stands between the bars as one, with the scripts of the right one; in pieces where that is no whole. */
function closed({ opened, body }: Line, node: TeXNode, bar: Glyph): readonly TeXNode[] {
  if (opened === null) return [...body, node];
  if (!isWhole(body)) return [opened, ...body, node];
  const fence = fenceNamed(opened.text);
  const span: Span = spanOf([opened, ...body, bar]);
  const fenced: TeXNode = { kind: 'fenced', left: fence, right: fence, body, span };
  return [node.kind === 'scripts' ? { ...node, base: [fenced], span: spanOf([fenced, node]) } : fenced];
}

function isWhole(body: readonly TeXNode[]): boolean {
  let depth = 0;
  for (const node of body) {
    if (node.kind !== 'glyph') continue;
    if (node.family === 'rel' || node.family === 'punct') return false;
    depth += isOpening(node.text) ? 1 : isClosing(node.text) ? -1 : 0;
    if (depth < 0) return false;
  }
  return depth === 0;
}

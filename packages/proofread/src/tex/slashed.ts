import { type Argument, spanOf, type TeXNode } from './tex-node.ts';

/** The nodes with `\partial E/\partial W_{45}`, on one line, as the fraction that it is. */
export function slashed(nodes: readonly TeXNode[]): readonly TeXNode[] {
  const at = nodes.findIndex((_, i) => isSlopeAt(nodes, i));
  if (at < 0) return nodes;
  const taken = nodes.slice(at, at + LENGTH);
  const fraction: TeXNode = {
    kind: 'fraction',
    over: argumentOf(taken.slice(0, 2)),
    under: argumentOf(taken.slice(3)),
    span: spanOf(taken),
  };
  return [...nodes.slice(0, at), fraction, ...slashed(nodes.slice(at + LENGTH))];
}

/** ∂, what it is of, the stroke, ∂, what it is by. */
const LENGTH = 5;

function isSlopeAt(nodes: readonly TeXNode[], i: number): boolean {
  const [d, of, stroke, other, by] = nodes.slice(i, i + LENGTH);
  const isSymbol = (node: TeXNode | undefined) =>
    node?.kind === 'scripts' || node?.kind === 'marked' || (node?.kind === 'glyph' && node.family === 'ord');
  return isPartial(d) && isSymbol(of) && isGlyph(stroke, '/') && isPartial(other) && isSymbol(by);
}

function isPartial(node: TeXNode | undefined): boolean {
  return isGlyph(node, '\\partial');
}

function isGlyph(node: TeXNode | undefined, text: string): boolean {
  return node?.kind === 'glyph' && node.text === text;
}

function argumentOf(body: readonly TeXNode[]): Argument {
  return { body, braced: true, span: spanOf(body) };
}

import type { TeXNode } from '../tex/tex-node.ts';

/** Type that says "vector" or "matrix" and nothing else about a letter. */
const types = new Set([
  '\\mathbf',
  '\\boldsymbol',
  '\\pmb',
  '\\vec',
  '\\mathbfit',
  '\\overrightarrow',
  '\\overline',
  '\\underline',
]);

/** Whether a node is a letter in such type: `\mathbf{W}`, `\hat{\mathbf y}`. Digits are numbers in any type. */
export function isArrayType(node: TeXNode): boolean {
  if (node.kind !== 'marked') return false;
  if (node.body.body.every((inner) => inner.kind === 'glyph' && /^[\d.]$/.test(inner.text))) return false;
  return types.has(node.mark) || node.body.body.some(isArrayType);
}

/** The nodes as they would be without it, so that `\mathbf{W}^{(1)}` and `W^{(1)}` are one symbol. */
export function inPlainType(nodes: readonly TeXNode[]): readonly TeXNode[] {
  return nodes.flatMap((node): readonly TeXNode[] => {
    if (isArrayType(node) && node.kind === 'marked' && types.has(node.mark))
      return inPlainType(node.body.body);
    switch (node.kind) {
      case 'marked':
        return [{ ...node, body: { ...node.body, body: inPlainType(node.body.body) } }];
      case 'group':
        return [{ ...node, body: inPlainType(node.body) }];
      case 'scripts':
        return [{ ...node, base: inPlainType(node.base) }];
      default:
        return [node];
    }
  });
}

import type { Argument, TeXNode } from '../tex/tex-node.ts';

/** The node with every list directly inside it replaced. */
export function mapLists(node: TeXNode, replace: (nodes: readonly TeXNode[]) => readonly TeXNode[]): TeXNode {
  const argument = (one: Argument): Argument => ({ ...one, body: replace(one.body) });
  const rows = (all: readonly (readonly (readonly TeXNode[])[])[]) => all.map((row) => row.map(replace));
  switch (node.kind) {
    case 'glyph':
    case 'operator':
    case 'words':
    case 'space':
    case 'line-break':
      return node;
    case 'scripts':
      return {
        ...node,
        base: replace(node.base),
        below: node.below === null ? null : argument(node.below),
        above: node.above === null ? null : argument(node.above),
      };
    case 'fraction':
      return { ...node, over: argument(node.over), under: argument(node.under) };
    case 'root':
      return {
        ...node,
        degree: node.degree === null ? null : argument(node.degree),
        body: argument(node.body),
      };
    case 'marked':
      return { ...node, body: argument(node.body) };
    case 'brace':
      return { ...node, body: replace(node.body), label: node.label === null ? null : argument(node.label) };
    case 'group':
    case 'fenced':
    case 'opaque':
      return { ...node, body: replace(node.body) };
    case 'rows':
    case 'array':
      return { ...node, rows: rows(node.rows) };
  }
}

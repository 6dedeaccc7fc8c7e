import type { Nodes } from 'mdast';
import type {} from 'mdast-util-mdx';

/** The cells of a table that is written as elements, by rows. */
export function rowsOf(node: Nodes): readonly (readonly Nodes[])[] {
  if (!('children' in node)) return [];
  if ('name' in node && node.name === 'tr') return [cellsOf(node)];
  return node.children.flatMap((child): readonly (readonly Nodes[])[] => rowsOf(child));
}

function cellsOf(node: Nodes): readonly Nodes[] {
  if ('name' in node && (node.name === 'td' || node.name === 'th')) return [node];
  return 'children' in node ? node.children.flatMap((child): readonly Nodes[] => cellsOf(child)) : [];
}

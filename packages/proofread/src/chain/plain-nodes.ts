import { isClosing, isOpening } from '../tex/delimiters.ts';
import type { TeXNode } from '../tex/tex-node.ts';
import { relationAt } from './statement.ts';

/** Words that say of what comes before them that it is not what the symbol says: `W_{45} (\text{new})`. */
const CHANGING = /\b(new|old|after|before|next|previous|updated?)\b/i;

/**
 * The nodes of a list with what sets statements apart made plain: words in parentheses are words, two spaces before another name are
 * a wide one, and an environment for a single line is that line.
 */
export function plainNodes(nodes: readonly TeXNode[]): readonly TeXNode[] {
  return withWideSpaces(withBareWords(nodes.flatMap(lineOf)));
}

function lineOf(node: TeXNode): readonly TeXNode[] {
  if (node.kind !== 'array' || node.isCases || node.left !== '.' || node.right !== '.') return [node];
  const [cells, ...rows] = node.rows;
  return rows.length === 0 && cells?.length === 1 ? cells.flat() : [node];
}

function withBareWords(nodes: readonly TeXNode[]): readonly TeXNode[] {
  const bare: TeXNode[] = [];
  nodes.forEach((node, i) => {
    const isClosed = isGlyph(node, isClosing) && bare.at(-1) === nodes[i - 1] && isWordsAt(nodes, i - 1);
    if (isWordsAt(nodes, i) && isGlyph(nodes[i - 1], isOpening)) bare.pop();
    if (!isClosed) bare.push(onlyWordsIn(node) ?? node);
  });
  return bare;
}

/** True for words that stand alone in parentheses. */
function isWordsAt(nodes: readonly TeXNode[], i: number): boolean {
  return nodes[i]?.kind === 'words' && isGlyph(nodes[i - 1], isOpening) && isGlyph(nodes[i + 1], isClosing);
}

function onlyWordsIn(node: TeXNode): TeXNode | null {
  const [only, ...others] = node.kind === 'fenced' ? node.body : [];
  return only?.kind === 'words' && others.length === 0 ? only : null;
}

function isGlyph(node: TeXNode | undefined, is: (text: string) => boolean): boolean {
  return node?.kind === 'glyph' && is(node.text);
}

/** `x_1 = 0.35 \;\; x_2 = 0.9` are two statements; space around an operator is only space. */
function withWideSpaces(nodes: readonly TeXNode[]): readonly TeXNode[] {
  return nodes.map((node, i) => {
    if (node.kind !== 'space' || nodes[i + 1]?.kind !== 'space') return node;
    const next = nodes.slice(i).find(({ kind }) => kind !== 'space');
    const before = nodes.slice(0, i).findLast(({ kind }) => kind !== 'space');
    const isInside = [before, next].some((one) => one === undefined || isOperation(one));
    return isInside ? node : { ...node, wide: true };
  });
}

function isOperation(node: TeXNode): boolean {
  return (
    relationAt(node) !== null || (node.kind === 'glyph' && ['bin', 'open', 'punct'].includes(node.family))
  );
}

/** True for words behind which a symbol stands for another number than without them. */
export function areChanging(node: TeXNode, before: TeXNode | undefined): boolean {
  if (node.kind !== 'words' || !CHANGING.test(node.text) || before === undefined) return false;
  return before.kind !== 'glyph' || !/[\d.]/.test(before.text);
}

import { isClosing } from '../tex/delimiters.ts';
import { listsIn, type TeXNode } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { arraySymbolAt } from './array-symbol.ts';
import { isArrayType } from './plain-type.ts';
import { superscriptOf } from './transposition.ts';

/**
 * How surely nodes are about arrays: 2 where something in them can be nothing else, a matrix or `W^{(1)}`; 1 where a letter may be a
 * vector, the x of `\sigma(x)`; 0 where nothing is.
 */
export function holdsArrays(nodes: readonly TeXNode[], vocabulary: Vocabulary): 0 | 1 | 2 {
  let most: 0 | 1 | 2 = 0;
  for (let i = 0; i < nodes.length && most < 2; ) {
    const node = nodes[i];
    const symbol = arraySymbolAt(nodes, i, vocabulary);
    const sure = node === undefined ? 0 : symbol === null ? inNode(node, vocabulary) : sureness(symbol);
    if (sure > most) most = sure;
    i += symbol?.length ?? 1;
  }
  return most;
}

function sureness(symbol: NonNullable<ReturnType<typeof arraySymbolAt>>): 1 | 2 {
  return symbol.kind === 'unknown' || symbol.isCertain || symbol.transposed ? 2 : 1;
}

function inNode(node: TeXNode, vocabulary: Vocabulary): 0 | 1 | 2 {
  switch (node.kind) {
    case 'array':
      return node.isCases ? 0 : 2;
    case 'glyph':
      return node.text === '\\odot' ? 2 : 0;
    case 'operator':
      return node.name === 'diag' || node.name === 'softmax' ? 2 : 0;
    case 'fenced':
      // Between double bars stands a vector.
      return node.left === '\\|' ? 2 : most([node.body], vocabulary);
    case 'marked':
      return isArrayType(node) ? 2 : 0;
    case 'scripts': {
      if (node.above !== null && isTransposed(node)) return 2;
      const above = node.above === null ? [] : node.above.body;
      // The x of x_1 is no vector.
      const isIndexed = node.below !== null && node.base.every(({ kind }) => kind === 'glyph');
      return most(isIndexed ? [above] : [node.base, above], vocabulary);
    }
    default:
      return most(listsIn(node), vocabulary);
  }
}

/** `x^\top`; with a letter T only behind what is no letter itself: x^T may be a power. */
function isTransposed({ base, above }: Extract<TeXNode, { kind: 'scripts' }>): boolean {
  if (above === null || !superscriptOf(above).transposed) return false;
  const [only] = base;
  const isSign = above.body.some(
    (node) => node.kind === 'glyph' && ['\\top', '\\intercal'].includes(node.text),
  );
  const closes = only?.kind === 'glyph' && isClosing(only.text);
  return isSign || above.body.some((node) => node.kind === 'marked') || closes || only?.kind === 'array';
}

function most(lists: readonly (readonly TeXNode[])[], vocabulary: Vocabulary): 0 | 1 | 2 {
  const found = lists.map((list) => holdsArrays(list, vocabulary));
  return found.includes(2) ? 2 : found.includes(1) ? 1 : 0;
}

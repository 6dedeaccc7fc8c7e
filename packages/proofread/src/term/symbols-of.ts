import { listsIn, type TeXNode } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { differentialOf, type SymbolMatch, symbolAt } from './symbol-at.ts';

/** Every symbol of the example in a formula, and every one that looks so and is none; also in statements that are not read. */
export function symbolsOf(nodes: readonly TeXNode[], vocabulary: Vocabulary): readonly SymbolMatch[] {
  const found: SymbolMatch[] = [];
  for (let i = 0; i < nodes.length; ) {
    const match = symbolAt(nodes, i, vocabulary);
    const node = nodes[i];
    if (match !== null) {
      found.push(match);
      if (match.kind === 'known' && match.raised !== null)
        found.push(...symbolsOf(match.raised.body, vocabulary));
    } else if (node !== undefined) {
      found.push(...innerLists(node).flatMap((list) => symbolsOf(list, vocabulary)));
    }
    i += match?.length ?? 1;
  }
  return found;
}

/** What to look through inside a node that is no symbol itself: not the letters of an index, nor the d of d/dx. */
function innerLists(node: TeXNode): readonly (readonly TeXNode[])[] {
  if (node.kind === 'fraction')
    return [node.over, node.under].map((part) => differentialOf(part) ?? part.body);
  if (node.kind === 'marked') return [];
  if (node.kind !== 'scripts') return listsIn(node);
  const above = node.above === null || isPlace(node.above.body) ? [] : [node.above.body];
  const isLetter = node.base.length === 1 && node.base[0]?.kind === 'glyph';
  return isLetter || node.below !== null ? above : [node.base, ...above];
}

/** `(L)` above a letter says which layer, and is no loss. */
function isPlace([first]: readonly TeXNode[]): boolean {
  return first?.kind === 'glyph' && first.text === '(';
}

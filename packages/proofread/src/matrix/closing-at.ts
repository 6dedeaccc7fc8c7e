import { isClosing, isOpening } from '../tex/delimiters.ts';
import type { TeXNode } from '../tex/tex-node.ts';

/** Where the parenthesis that opens at `index` is closed, perhaps with a script of its own; `null` where it isn't. */
export function closingAt(nodes: readonly TeXNode[], index: number): number | null {
  let depth = 0;
  for (let i = index; i < nodes.length; i++) {
    const node = nodes[i];
    const glyph = node?.kind === 'scripts' && node.base.length === 1 ? node.base[0] : node;
    if (glyph?.kind !== 'glyph') continue;
    if (isOpening(glyph.text)) depth++;
    else if (isClosing(glyph.text)) depth--;
    if (depth === 0) return i;
  }
  return null;
}

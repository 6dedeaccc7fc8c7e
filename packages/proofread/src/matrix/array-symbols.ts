import type { CheckedNumber, Located } from '../finding.ts';
import { differentialOf } from '../term/symbol-at.ts';
import { listsIn, type TeXNode } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { type ArraySymbol, arraySymbolAt, type UnknownArray } from './array-symbol.ts';

/** Every array symbol in a formula, however deep, and every one that looks so and is none. */
export function arraySymbolsIn(
  nodes: readonly TeXNode[],
  vocabulary: Vocabulary,
): readonly (ArraySymbol | UnknownArray)[] {
  const found: (ArraySymbol | UnknownArray)[] = [];
  for (let i = 0; i < nodes.length; ) {
    const symbol = arraySymbolAt(nodes, i, vocabulary);
    const node = nodes[i];
    if (symbol !== null) found.push(symbol);
    else if (node !== undefined)
      found.push(...innerLists(node).flatMap((list) => arraySymbolsIn(list, vocabulary)));
    i += symbol?.length ?? 1;
  }
  return found;
}

/** What to look through inside a node that is no array itself: not the letter of x_1, nor its index, nor the d of dx. */
function innerLists(node: TeXNode): readonly (readonly TeXNode[])[] {
  if (node.kind === 'fraction') {
    const parts = [node.over, node.under].map(differentialOf);
    if (parts.some((part) => part !== null)) return parts.flatMap((part) => (isLayered(part) ? [part] : []));
  }
  if (node.kind === 'marked') return [];
  if (node.kind !== 'scripts') return listsIn(node);
  const above = node.above === null ? [] : [node.above.body];
  const [only, ...others] = node.base;
  const isLetter = (only?.kind === 'glyph' || only?.kind === 'marked') && others.length === 0;
  return isLetter || node.below !== null ? above : [node.base, ...above];
}

function isLayered(nodes: readonly TeXNode[] | null): nodes is readonly TeXNode[] {
  return nodes?.some(({ kind }) => kind === 'scripts') ?? false;
}

/** The array symbols of a formula that have digits in their names, `W^{(1)}`. */
export function arrayMentions(
  nodes: readonly TeXNode[],
  tex: string,
  vocabulary: Vocabulary,
): readonly CheckedNumber[] {
  return arraySymbolsIn(nodes, vocabulary).flatMap((symbol) => {
    const printed = tex.slice(symbol.span.start, symbol.span.end);
    const isMention = symbol.kind === 'known' && symbol.raised === null && /\d/.test(printed);
    return isMention ? [{ span: symbol.span, printed, kind: 'mention' as const }] : [];
  });
}

/** What looks like an array of the example and is none: `W^{(3)}` of a network with two layers. */
export function unknownArrays(
  nodes: readonly TeXNode[],
  tex: string,
  vocabulary: Vocabulary,
): readonly Located[] {
  return arraySymbolsIn(nodes, vocabulary).flatMap(({ kind, span }) => {
    if (kind === 'known') return [];
    const message = `${tex.slice(span.start, span.end)} is nothing in ${vocabulary.example}`;
    return [{ kind: 'unknown-quantity' as const, span, message }];
  });
}

import { orderGlyphs } from '../tex/order-glyphs.ts';
import { type Span, spanOf, type TeXNode } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Condition, Order } from './term.ts';
import { parseTerm } from './term-parser.ts';
import { UnreadableError } from './unreadable-error.ts';

const orders: ReadonlyMap<string, Order> = new Map<string, Order>([['=', '='], ...orderGlyphs]);

/** Words that say nothing of their own before a condition. */
const INTRODUCTION = /^\s*(if|when|where|for|falls|for all)?\s*$/;

/**
 * Reads `z > 0`, `\text{if } -1 < x \le 1`.
 *
 * @throws UnreadableError where it is anything else
 */
export function conditionOf(nodes: readonly TeXNode[], vocabulary: Vocabulary, around: Span): Condition {
  const sides: TeXNode[][] = [[]];
  const between: Order[] = [];
  for (const node of nodes) {
    const order = node.kind === 'glyph' ? orders.get(node.text) : undefined;
    if (order !== undefined) {
      between.push(order);
      sides.push([]);
    } else if (node.kind === 'words') {
      if (!INTRODUCTION.test(node.text)) throw new UnreadableError('this condition is not read', node.span);
    } else sides.at(-1)?.push(node);
  }
  if (between.length === 0)
    throw new UnreadableError('this condition is not read', nodes.length > 0 ? spanOf(nodes) : around);
  return {
    sides: sides.map((side) =>
      parseTerm(
        side.filter((node) => !isStop(node)),
        vocabulary,
      ),
    ),
    orders: between,
  };
}

function isStop(node: TeXNode): boolean {
  return node.kind === 'space' || (node.kind === 'glyph' && [',', ';', '.'].includes(node.text));
}

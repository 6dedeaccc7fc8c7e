import { UnreadableError } from '../term/unreadable-error.ts';
import { isClosing, isOpening } from '../tex/delimiters.ts';
import type { Argument, Span, TeXNode } from '../tex/tex-node.ts';
import { type Grid, isSingle, mapped } from './grid.ts';
import { type GridContext, isNorm, stranger } from './grid-context.ts';
import { norm } from './grid-functions.ts';
import { holdsArrays } from './holds-arrays.ts';
import { isList, itemsIn, listGrid, literalGrid } from './literal.ts';
import { isArrayType } from './plain-type.ts';

/** Reads what stands inside something. */
type Sum = (nodes: readonly TeXNode[]) => Grid;

/** The array that a node is by itself; `null` for one that is no array, or that only its neighbors make one. */
export function nodeGrid(node: TeXNode, context: GridContext, sum: Sum): Grid | null {
  const { span } = node;
  switch (node.kind) {
    case 'array':
      return literalGrid(node, context.textOf(span), entryReader(context, sum));
    case 'fenced':
      if (isNorm(node)) return norm(sum(node.body), null, context.textOf(span), span);
      if (!context.holdsArrays([node])) return null;
      if (!isOpening(node.left) || !isClosing(node.right)) throw stranger(span);
      return heldGrid(node.body, span, context, sum);
    case 'group':
    case 'brace':
      return context.holdsArrays(node.body) ? sum(node.body) : null;
    case 'fraction':
      return context.holdsArrays([node]) ? quotient(node.over, node.under, span, context, sum) : null;
    case 'root':
      return context.holdsArrays(node.body.body) && node.degree === null
        ? mapped(
            sum(node.body.body),
            (argument) => ({ kind: 'call', name: 'square-root', argument }),
            context.textOf(span),
            span,
          )
        : null;
    case 'scripts':
      return scriptGrid(node, context, sum);
    case 'marked':
      return typedGrid(node, context);
    default:
      return null;
  }
}

type Scripts = Extract<TeXNode, { kind: 'scripts' }>;

function scriptGrid(node: Scripts, context: GridContext, sum: Sum): Grid | null {
  const { base, below, above, span } = node;
  const [only] = base;
  if (only === undefined || base.length !== 1) return null;
  if (only.kind === 'fenced' && isNorm(only))
    return context.raised(norm(sum(only.body), below, context.textOf(span), span), above);
  const isExponential = only.kind === 'glyph' && only.text === 'e' && below === null;
  if (isExponential && above !== null && context.holdsArrays(above.body))
    return mapped(
      sum(above.body),
      (argument) => ({ kind: 'call', name: 'exp', argument }),
      context.textOf(span),
      span,
    );
  if (only.kind === 'glyph' || !context.holdsArrays([node])) return null;
  return context.scripted(nodeGrid(only, context, sum) ?? sum(base), node, span);
}

/** `\mathbf{1}` is as many ones as it takes; other bold letters have to be arrays of the example. */
function typedGrid(node: Extract<TeXNode, { kind: 'marked' }>, context: GridContext): Grid | null {
  if (isArrayType(node)) throw new UnreadableError('this names no array of the example', node.span);
  const [digit, ...others] = node.body.body;
  const isFilling = digit?.kind === 'glyph' && /^[01]$/.test(digit.text) && others.length === 0;
  return isFilling ? { ...context.number([digit]), kind: 'array', fills: 'column' } : null;
}

/** In an entry, x is no vector but a number. */
function entryReader(context: GridContext, sum: Sum): Sum {
  return (nodes) => {
    const isNumber = !isList(nodes) && holdsArrays(nodes, context.source.vocabulary) < 2;
    return isNumber ? context.number(nodes) : sum(nodes);
  };
}

/** What a pair of delimiters holds: a sum, or a list of entries. */
export function heldGrid(body: readonly TeXNode[], span: Span, context: GridContext, sum: Sum): Grid {
  const items = itemsIn(body);
  const text = context.textOf(span);
  return items.length > 1
    ? listGrid(items, text, span, entryReader(context, sum))
    : { ...sum(body), span, text };
}

function quotient(over: Argument, under: Argument, span: Span, context: GridContext, sum: Sum): Grid {
  const [above, below] = [sum(over.body), sum(under.body)];
  const text = context.textOf(span);
  const divisor = isSingle(below) ? below.rows[0]?.[0]?.term : undefined;
  if (divisor !== undefined)
    return mapped(above, (term) => ({ kind: 'quotient', over: term, under: divisor }), text, span);
  const dividend = above.kind === 'number' ? above.rows[0]?.[0]?.term : undefined;
  if (dividend === undefined) throw new UnreadableError('an array is not divided by an array', span);
  return mapped(below, (term) => ({ kind: 'quotient', over: dividend, under: term }), text, span);
}

import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { Span } from '../tex/tex-node.ts';
import { alignedPieces } from './aligned-pieces.ts';
import { idsIn, isNameAttribute, isSilentAttribute, valueSpan } from './attributes.ts';
import { literalsIn } from './expression-literals.ts';
import { type FoundParts, proseParts } from './found-parts.ts';
import type { Part, Scope, ValuePart } from './lesson.ts';
import { spanOf } from './markdown.ts';
import { scopeOfElement, textAttribute } from './scope-of.ts';

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** What the tags of an element hold: names, which are silent, and attributes. */
export function tagParts(node: Element, source: string, scope: Scope): FoundParts {
  const span = spanOf(node);
  const name = node.name ?? '';
  const closing = `</${name}>`;
  const isClosed = source.slice(span.start, span.end).endsWith(closing);
  const tags = [
    { start: span.start, end: span.start + 1 + name.length },
    ...(isClosed ? [{ start: span.end - closing.length, end: span.end }] : []),
  ];
  const own = scopeOfElement(node, scope, span);
  const attributes = node.attributes.map((attribute) => attributeParts(attribute, node, source, own));
  return {
    parts: attributes.flatMap(({ parts }) => parts),
    silent: [...tags, ...attributes.flatMap(({ silent }) => silent)],
  };
}

function attributeParts(
  attribute: Element['attributes'][number],
  node: Element,
  source: string,
  scope: Scope,
): FoundParts {
  const { start: from, end: to } = attribute.position ?? {};
  if (from?.offset === undefined || to?.offset === undefined) return { parts: [], silent: [] };
  const whole = { start: from.offset, end: to.offset };
  if (attribute.type === 'mdxJsxExpressionAttribute')
    return expressionParts(attribute.data?.estree, whole, source, scope);
  const name = { start: whole.start, end: whole.start + attribute.name.length };
  const value = valueSpan(source, whole);
  if (value === null) return { parts: [], silent: [name] };
  const element = node.name ?? '';
  if (isSilentAttribute(element, attribute.name) || isNameAttribute(element, attribute.name))
    return { parts: [], silent: [name, value] };
  if (typeof attribute.value === 'string')
    return { parts: textParts(attribute.value, value, source, scope), silent: [name] };
  const { parts, silent } = expressionParts(
    attribute.value?.data?.estree,
    value,
    source,
    scope,
    textAttribute(node, 'of'),
  );
  return { parts, silent: [name, ...silent] };
}

function textParts(text: string, span: Span, source: string, scope: Scope): readonly Part[] {
  const written = source.slice(span.start, span.end);
  const ids = idsIn(written, span.start);
  if (ids !== null) return [{ kind: 'ids', ids, span, scope }];
  return proseParts(alignedPieces(text, written, span.start), span, scope);
}

/**
 * The numbers and texts of an expression; its names, imports and comments are silent.
 *
 * @param program an ESTree
 * @param of the id in another attribute of the same element
 */
export function expressionParts(
  program: unknown,
  span: Span,
  source: string,
  scope: Scope,
  of: string | null = null,
): FoundParts {
  const literals = literalsIn(program);
  const parts = literals.flatMap((literal): readonly Part[] => {
    const printed = source.slice(literal.span.start, literal.span.end);
    if (literal.kind === 'number') return [{ kind: 'literal', printed, of, span: literal.span, scope }];
    return proseParts([{ text: printed, span: literal.span }], literal.span, scope);
  });
  const ends = [span.start, ...literals.map((literal) => literal.span.end)];
  const silent = ends.map((start, i) => ({ start, end: literals[i]?.span.start ?? span.end }));
  return { parts, silent: silent.filter(({ start, end }) => end > start) };
}

/** `<text data-of="y5">0.690</text>`: a number in a drawing and what it is of, where a directive can't stand; `null` for other elements. */
export function boundText(node: Element, source: string, scope: Scope): ValuePart | null {
  const of = textAttribute(node, 'data-of');
  const [first, last] = [node.children[0], node.children.at(-1)];
  if (of === null || first === undefined || last === undefined) return null;
  const whole = { start: spanOf(first).start, end: spanOf(last).end };
  const printed = source.slice(whole.start, whole.end);
  return { kind: 'value', printed, label: whole, attributes: { of }, span: spanOf(node), scope };
}

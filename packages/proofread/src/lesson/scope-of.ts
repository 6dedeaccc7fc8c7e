import type { ContainerDirective, TextDirective } from 'mdast-util-directive';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type { Span } from '../tex/tex-node.ts';
import type { Scope } from './lesson.ts';

/** The scope that `:in`, `:::in` or `:::mistake` opens. */
export function scopeOf(
  { name, attributes }: TextDirective | ContainerDirective,
  outer: Scope,
  span: Span,
): Scope {
  const { example, notation, name: mistake, of } = attributes ?? {};
  if (name === 'mistake') return { ...outer, mistake: { name: mistake ?? '', of: of ?? null }, span };
  return {
    examples: example ? [example, ...outer.examples] : outer.examples,
    notation: notation ?? outer.notation,
    mistake: outer.mistake,
    span,
  };
}

/** The scope of what a component is given: it may name an example and a notation of its own. */
export function scopeOfElement(node: MdxJsxFlowElement | MdxJsxTextElement, outer: Scope, span: Span): Scope {
  if (!/^[A-Z]/.test(node.name ?? '')) return outer;
  const [example, notation] = [textAttribute(node, 'example'), textAttribute(node, 'notation')];
  if (example === null && notation === null) return outer;
  return {
    ...outer,
    examples: example === null ? outer.examples : [example, ...outer.examples],
    notation: notation ?? outer.notation,
    span,
  };
}

/** The text that an attribute has; `null` where it is absent or an expression. */
export function textAttribute(node: MdxJsxFlowElement | MdxJsxTextElement, name: string): string | null {
  const found = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  return typeof found?.value === 'string' ? found.value : null;
}

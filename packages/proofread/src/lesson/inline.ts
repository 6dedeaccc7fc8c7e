import type { Nodes, PhrasingContent } from 'mdast';
import type {} from 'mdast-util-directive';
import type {} from 'mdast-util-math';
import type {} from 'mdast-util-mdx';

/** Elements that go on with the sentence around them. */
const INLINE =
  /^(a|abbr|b|bdi|cite|code|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|tspan|u|var|wbr)$/;

/** True for an element that goes on with the sentence around it. */
export function isInlineElement(name: string | null): boolean {
  return name !== null && INLINE.test(name);
}

/** True for what stands in a paragraph. */
export function isInline(node: Nodes): node is PhrasingContent {
  switch (node.type) {
    case 'text':
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'inlineCode':
    case 'inlineMath':
    case 'break':
    case 'link':
    case 'linkReference':
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
    case 'textDirective':
    case 'mdxTextExpression':
    case 'mdxJsxTextElement':
      return true;
    default:
      return false;
  }
}

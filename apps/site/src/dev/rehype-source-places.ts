import type { Element, Root, RootContent } from 'hast';
import type {} from 'mdast-util-mdx';
import { SKIP, visit } from 'unist-util-visit';
import { hasClass } from '../plugins/has-class.ts';

/**
 * While lessons are being written: says of each element which stretch of the lesson's file it is made of, `data-source="120-164"`, so
 * that a finding can be shown where it is. Comes before formulas are set, since what is set no longer knows its place.
 */
export function rehypeSourcePlaces() {
  return (tree: Root) => {
    visit(tree, (node, index, parent) => {
      const place = placeOf(node);
      if (place === undefined) return undefined;
      if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
        // A component says itself what it prints.
        if (/^[a-z]/.test(node.name ?? ''))
          node.attributes.push({ type: 'mdxJsxAttribute', name: 'data-source', value: place });
        return undefined;
      }
      if (node.type !== 'element') return undefined;
      if (!isFormula(node) || parent === undefined || index === undefined) {
        node.properties['dataSource'] = place;
        return undefined;
      }
      const box: Element = {
        type: 'element',
        tagName: node.tagName === 'pre' ? 'div' : 'span',
        properties: { dataSource: place, style: 'display:contents' },
        children: [node],
      };
      parent.children[index] = box;
      return SKIP;
    });
  };
}

function placeOf({ position }: Root | RootContent): string | undefined {
  const [start, end] = [position?.start.offset, position?.end.offset];
  return start === undefined || end === undefined ? undefined : `${start}-${end}`;
}

function isFormula(element: Element): boolean {
  const [only] = element.children;
  const code = element.tagName === 'pre' && only?.type === 'element' ? only : element;
  return hasClass(code, 'math-inline') || hasClass(code, 'math-display');
}

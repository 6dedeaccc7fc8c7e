import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { hasClass } from './has-class.ts';

/**
 * In headings, leaves a formula as its visible glyphs alone. A heading's text is also its address and its line in the list of
 * headings, where MathML and the TeX inside it would be written out a second and third time.
 */
export function rehypeHeadingMath() {
  return (tree: Root) => {
    visit(tree, 'element', (heading) => {
      if (!/^h[1-6]$/.test(heading.tagName)) return;
      visit(heading, 'element', (element: Element) => {
        element.children = element.children.filter(
          (child) => child.type !== 'element' || !hasClass(child, 'katex-mathml'),
        );
        if (hasClass(element, 'katex-html')) delete element.properties['ariaHidden'];
      });
    });
  };
}

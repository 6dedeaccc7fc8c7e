import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { hasClass } from './has-class.ts';

/** Keeps the search index to one of the three forms in which a formula stands in the page: its MathML without the TeX. */
export function rehypeMathSearch() {
  return (tree: Root) => {
    visit(tree, 'element', (element) => {
      if (element.tagName === 'annotation' || hasClass(element, 'katex-html')) {
        element.properties['dataPagefindIgnore'] = '';
      }
    });
  };
}

import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * Puts every table into a box of its own, so that a wide one scrolls and the page does not. The empty corner above row headings is no
 * heading.
 */
export function rehypeTables() {
  return (tree: Root) => {
    let count = 0;
    visit(tree, 'element', (element, index, parent) => {
      if (element.tagName !== 'table' || !parent || index === undefined) return undefined;
      visit(element, 'element', (cell) => {
        if (cell.tagName === 'th' && cell.children.length === 0) cell.tagName = 'td';
      });
      count += 1;
      const box: Element = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['scroll'], role: 'region', ariaLabel: `Table ${count}` },
        children: [element],
      };
      parent.children[index] = box;
      return SKIP;
    });
  };
}

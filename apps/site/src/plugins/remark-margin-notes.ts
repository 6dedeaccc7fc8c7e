import type { Paragraph, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';

function besideEachOther(paragraph: Paragraph, note: MdxJsxFlowElement): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name: 'div',
    attributes: [{ type: 'mdxJsxAttribute', name: 'class', value: 'with-note' }],
    children: [paragraph, note],
  };
}

/** Puts a `<MarginNote>` into one box with the paragraph before it, beside which it stands where there is room. */
export function remarkMarginNotes() {
  return (tree: Root) => {
    visit(tree, 'mdxJsxFlowElement', (note, index, parent) => {
      if (note.name !== 'MarginNote' || !parent || index === undefined || index === 0) return undefined;
      const before = parent.children[index - 1];
      if (before?.type !== 'paragraph') return undefined;
      parent.children.splice(index - 1, 2, besideEachOther(before, note));
      return index;
    });
  };
}

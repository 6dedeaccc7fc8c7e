import type { BlockContent, DefinitionContent, Root } from 'mdast';
import type {} from 'mdast-util-math';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';

type Block = BlockContent | DefinitionContent;

function box(className: string, children: Block[]): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name: 'div',
    attributes: [{ type: 'mdxJsxAttribute', name: 'class', value: className }],
    children,
  };
}

/** Puts `<MarginNote>`s into one box with the paragraph or formula before them, beside which they stand where there is room. */
export function remarkMarginNotes() {
  return (tree: Root) => {
    visit(tree, ['paragraph', 'math'], (before, index, parent) => {
      if (!parent || index === undefined || (before.type !== 'paragraph' && before.type !== 'math'))
        return undefined;
      const after = parent.children.slice(index + 1);
      const others = after.findIndex(
        (node) => node.type !== 'mdxJsxFlowElement' || node.name !== 'MarginNote',
      );
      const notes = after
        .slice(0, others < 0 ? undefined : others)
        .filter((node) => node.type === 'mdxJsxFlowElement');
      if (notes.length === 0) return undefined;
      const beside = notes.length === 1 ? notes : [box('margin-notes', notes)];
      // A formula may be less high than a note, and a paragraph than several.
      const kind = before.type === 'math' || notes.length > 1 ? 'with-note rows' : 'with-note';
      parent.children.splice(index, 1 + notes.length, box(kind, [before, ...beside]));
      return index + 1;
    });
  };
}

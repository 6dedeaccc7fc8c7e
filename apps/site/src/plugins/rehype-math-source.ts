import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** Writes the TeX of a lesson's author beside each formula, for who copies it, without the marks that colored it. */
export function rehypeMathSource() {
  return (tree: Root, { data }: VFile) => {
    visit(tree, 'element', ({ tagName, children }) => {
      const [text] = children;
      if (tagName !== 'annotation' || text?.type !== 'text') return;
      text.value = data.writtenTeX?.get(text.value.trim()) ?? text.value;
    });
  };
}

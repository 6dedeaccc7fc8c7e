import type { Root } from 'mdast';
import type { Directives } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** The directives that mean something: our values and scopes, and the asides of Starlight. */
const known: Readonly<Record<Directives['type'], ReadonlySet<string>>> = {
  textDirective: new Set(['v', 'any', 'in']),
  leafDirective: new Set(),
  containerDirective: new Set(['in', 'mistake', 'note', 'tip', 'caution', 'danger']),
};

/**
 * Gives what only looks like a directive back as the text it was, character by character: 10:30 is a time, x:y a ratio.
 */
export function remarkDirectiveText() {
  return (tree: Root, file: VFile) => {
    visit(tree, ['textDirective', 'leafDirective', 'containerDirective'], (node, index, parent) => {
      if (!('name' in node) || !(node.type in known) || !parent || index === undefined) return;
      if (
        node.type !== 'textDirective' &&
        node.type !== 'leafDirective' &&
        node.type !== 'containerDirective'
      )
        return;
      if (known[node.type].has(node.name ?? '') || !node.position) return;
      const { start, end } = node.position;
      const value = String(file).slice(start.offset, end.offset);
      const text = { type: 'text', value, position: node.position } as const;
      parent.children.splice(
        index,
        1,
        node.type === 'textDirective' ? text : { type: 'paragraph', children: [text] },
      );
    });
  };
}

import { fileURLToPath } from 'node:url';
import { annotate } from '@nudge/proofread/annotate';
import { openBook } from '@nudge/proofread/book';
import type { Root } from 'mdast';
import type {} from 'mdast-util-math';
import type {} from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { lessonFields } from './front-matter.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

/**
 * Colors the symbols and numbers of a lesson's formulas by what they mean in its example, before they are set. A lesson
 * without an example keeps its formulas in one ink.
 */
export function remarkLessonMath() {
  return async (tree: Root, file: VFile) => {
    const { example, notation } = lessonFields(file);
    if (example === undefined) return;
    const book = await openBook(root);
    const vocabulary = book.vocabulary(example, notation);
    visit(tree, ['math', 'inlineMath'], (node) => {
      if (node.type !== 'math' && node.type !== 'inlineMath') return;
      node.value = annotate(node.value, vocabulary);
      // The element that becomes the formula was made with the node, and holds a copy of its text.
      visit({ type: 'root', children: node.data?.hChildren ?? [] }, 'text', (text) => {
        text.value = node.value;
      });
    });
  };
}

import { annotate } from '@nudge/proofread/annotate';
import type { CheckedNumber } from '@nudge/proofread/finding';
import type { ProofreadNumber } from '@nudge/proofread/proofread';
import { noVocabulary } from '@nudge/proofread/vocabulary';
import type { Nodes, Root } from 'mdast';
import type {} from 'mdast-util-directive';
import type { Math as DisplayMath, InlineMath } from 'mdast-util-math';
import type {} from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { lessonFields } from './front-matter.ts';
import { placedNumbers } from './placed-numbers.ts';
import { readLessonOf } from './proofread-lesson.ts';

declare module 'vfile' {
  interface DataMap {
    /** TeX as the lesson has it, by the TeX that is set. */
    writtenTeX: ReadonlyMap<string, string>;
  }
}

/** The example and the notation that a formula is written in. */
interface Scope {
  readonly example: string | undefined;
  readonly notation: string;
}

/**
 * Colors the symbols and numbers of a lesson's formulas by what they mean in its example, before they are set, and marks every
 * number with what it is.
 */
export function remarkLessonMath() {
  return (tree: Root, file: VFile) => {
    const { text, book, numbers } = readLessonOf(file);
    const written = new Map<string, string>();
    file.data.writtenTeX = written;
    within(tree, lessonFields(file));

    function within(node: Nodes, scope: Scope): void {
      if (node.type === 'math' || node.type === 'inlineMath') color(node, scope);
      else if ('children' in node) for (const child of node.children) within(child, scopeBelow(node, scope));
    }

    function color(node: DisplayMath | InlineMath, { example, notation }: Scope): void {
      const vocabulary = example === undefined ? noVocabulary : book.vocabulary(example, notation);
      const checked: readonly CheckedNumber[] = placedNumbers(node.value, node, text, numbers).map(
        ({ start, end, number }) => ({ ...inScope(number, example), span: { start, end } }),
      );
      const marked = annotate(node.value, vocabulary, checked);
      written.set(marked.trim(), node.value);
      node.value = marked;
      // The element that becomes the formula was made with the node, and holds a copy of its text.
      visit({ type: 'root', children: node.data?.hChildren ?? [] }, 'text', (copy) => {
        copy.value = node.value;
      });
    }
  };
}

/** With the id that a quantity has in the example itself. */
function inScope(number: ProofreadNumber, example: string | undefined): ProofreadNumber {
  const { quantity } = number;
  return quantity?.startsWith(`${example}.`)
    ? { ...number, quantity: quantity.slice(`${example}.`.length) }
    : number;
}

function scopeBelow(node: Nodes, outer: Scope): Scope {
  if ((node.type !== 'textDirective' && node.type !== 'containerDirective') || node.name !== 'in')
    return outer;
  const { example, notation } = node.attributes ?? {};
  return { example: example ?? outer.example, notation: notation ?? outer.notation };
}

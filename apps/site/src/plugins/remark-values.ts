import type { Meaning } from '@nudge/core/quantity';
import type { ProofreadNumber } from '@nudge/proofread/proofread';
import type { Root } from 'mdast';
import type {} from 'mdast-util-directive';
import type {} from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { lessonFields } from './front-matter.ts';
import { marksOf } from './number-marks.ts';
import { readLessonOf } from './proofread-lesson.ts';

/**
 * `:v[0.690]{of=y5}` says what a number in prose is the value of: it becomes a `span` with the class of its meaning. A number that
 * is wrong on purpose, quoted, or worked out from several, has no meaning of its own and is printed in the ink of the text.
 */
export function remarkValues() {
  return (tree: Root, file: VFile) => {
    const { numbers } = readLessonOf(file);
    visit(tree, 'textDirective', (node) => {
      if (node.name !== 'v' || !node.position) return;
      const { start, end } = node.position;
      const number = numbers.find(
        (one) => one.start >= (start.offset ?? 0) && one.end <= (end.offset ?? 0) && one.kind !== 'mention',
      );
      const meaning = number && meaningOf(number, file);
      node.data = {
        ...node.data,
        hName: 'span',
        hProperties: {
          className: meaning === undefined ? ['num'] : ['num', meaning],
          ...(number === undefined ? {} : marksOf(number)),
        },
      };
    });
  };
}

/** What a number means, where it is a quantity of an example as it stands. */
function meaningOf({ kind, quantity }: ProofreadNumber, file: VFile): Meaning | undefined {
  if (quantity === undefined || (kind !== 'given' && kind !== 'derived')) return undefined;
  const { book } = readLessonOf(file);
  const { example, notation } = lessonFields(file);
  const other = book.examples.find((name) => quantity.startsWith(`${name}.`));
  if (other !== undefined)
    return book.vocabulary(other).quantities.get(quantity.slice(other.length + 1))?.meaning;
  return example === undefined
    ? undefined
    : book.vocabulary(example, notation).quantities.get(quantity)?.meaning;
}

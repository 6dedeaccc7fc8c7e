import type { Quantity } from '@nudge/core/quantity';
import type { Root } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type {} from 'mdast-util-to-hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { lessonFields } from './front-matter.ts';
import { lessonError } from './lesson-error.ts';
import { lessonQuantities } from './lesson-quantities.ts';

/** What the lesson's numbers can be of. */
function quantitiesFor(file: VFile, node: TextDirective): readonly Quantity[] {
  let quantities: readonly Quantity[] | undefined;
  try {
    quantities = lessonQuantities(lessonFields(file));
  } catch (error) {
    throw lessonError(file, node, `cannot be looked up: ${error instanceof Error ? error.message : error}`);
  }
  if (quantities) return quantities;
  throw lessonError(
    file,
    node,
    'needs an example to look it up in: name one in the front matter, such as example: two-two-one',
  );
}

/**
 * `:v[0.690]{of=y5}` says what a number in prose is the value of: it becomes a `span` with the class of its meaning.
 * Whether the number is right is for the proofreader to say.
 */
export function remarkValues() {
  return (tree: Root, file: VFile) => {
    let quantities: readonly Quantity[] | undefined;
    visit(tree, 'textDirective', (node) => {
      if (node.name !== 'v') return;
      const id = node.attributes?.['of'];
      if (!id) throw lessonError(file, node, 'does not say what the number is of: write :v[0.690]{of=y5}');
      quantities ??= quantitiesFor(file, node);
      const quantity = quantities.find((candidate) => candidate.id === id);
      if (!quantity) {
        const ids = quantities.map((candidate) => candidate.id).join(', ');
        throw lessonError(file, node, `is of "${id}", which the example has not; it has ${ids}`);
      }
      node.data = {
        ...node.data,
        hName: 'span',
        hProperties: { className: ['num', quantity.meaning], dataOf: id },
      };
    });
  };
}

import type { Note } from '@nudge/proofread/proofread';
import type { Nodes, PhrasingContent, Root } from 'mdast';
import type {} from 'mdast-util-directive';
import type {} from 'mdast-util-math';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { marksOf } from './number-marks.ts';
import { readLessonOf } from './proofread-lesson.ts';

const TITLE = 'The last digit';

/**
 * Puts beside a formula what the proofreader has to tell about it: that the numbers as printed give another last digit than the
 * result, which was worked out with all digits. The first note of a lesson says it in full, the others only what comes out.
 */
export function remarkFormulaNotes() {
  return (tree: Root, file: VFile) => {
    const told = new Set<Note>();
    const { notes } = readLessonOf(file);
    visit(tree, ['math', 'paragraph'], (node, index, parent) => {
      if (!parent || index === undefined || (node.type !== 'math' && node.type !== 'paragraph'))
        return undefined;
      const own = oneForEach(
        formulasIn(node),
        notes.filter((note) => !told.has(note)),
      );
      if (own.length === 0) return undefined;
      const asides = own.map((note) => {
        const aside = marginNote(note, told.size === 0);
        told.add(note);
        return aside;
      });
      const siblings: Nodes[] = parent.children;
      siblings.splice(index + 1, 0, ...asides);
      return index + 1 + asides.length;
    });
  };
}

/** The formulas of a block by their offsets. */
function formulasIn(block: Nodes): readonly Nodes[] {
  const formulas: Nodes[] = [];
  visit(block, ['math', 'inlineMath'], (node) => {
    formulas.push(node);
  });
  return formulas;
}

/** The first note about each of the formulas that has one. */
function oneForEach(formulas: readonly Nodes[], notes: readonly Note[]): readonly Note[] {
  return formulas.flatMap(({ position }) => {
    const [from, to] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
    return notes.find(({ start, end }) => start >= from && end <= to) ?? [];
  });
}

function marginNote({ parts }: Note, isFirst: boolean): MdxJsxFlowElement {
  const end = parts.findIndex((part) => typeof part === 'string' && part.startsWith('. '));
  const told = isFirst || end < 0 ? parts : [...parts.slice(0, end), '.'];
  const children = told.map((part): PhrasingContent => {
    if (typeof part === 'string') return { type: 'text', value: part };
    return {
      type: 'textDirective',
      name: 'number',
      children: [{ type: 'text', value: part.printed }],
      data: { hName: 'span', hProperties: marksOf(part) },
    };
  });
  return {
    type: 'mdxJsxFlowElement',
    name: 'MarginNote',
    attributes: [{ type: 'mdxJsxAttribute', name: 'title', value: TITLE }],
    children: [{ type: 'paragraph', children }],
  };
}

import type { ElementContent } from 'hast';
import type { InlineCode, Nodes, PhrasingContent, Root, Text } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import type {} from 'mdast-util-to-hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { listOf, marksOf } from './number-marks.ts';
import { type PlacedNumber, placedNumbers } from './placed-numbers.ts';
import { readLessonOf } from './proofread-lesson.ts';

type JsxElement = MdxJsxFlowElement | MdxJsxTextElement;

/** Elements of HTML and SVG that hold text and nothing else. */
const textOnly = /^(title|desc|option|textarea)$/;
/** Elements of SVG that set text; theirs is divided by `tspan`. */
const drawn = /^(text|tspan|textPath)$/;

/**
 * Marks the numbers of a lesson's words with what the proofreader has found them to be: each gets a `span` that looks like nothing.
 * Where no element can stand, in an attribute, in a picture's title or in a block of code, the element has the list of its numbers.
 */
export function remarkNumberMarks() {
  return (tree: Root, file: VFile) => {
    const { path, text: source, numbers } = readLessonOf(file);
    const inDrawing = new Set<Nodes>();

    visit(tree, (node, index, parent) => {
      if (parent && inDrawing.has(parent)) inDrawing.add(node);
      switch (node.type) {
        case 'text': {
          const placed = placedNumbers(node.value, node, source, numbers);
          if (placed.length === 0 || !parent || index === undefined) return undefined;
          const pieces = divided(node, placed, inDrawing.has(node) ? 'tspan' : 'span');
          // A text stands among phrases, wherever that is.
          const siblings: Nodes[] = parent.children;
          siblings.splice(index, 1, ...pieces);
          return index + pieces.length;
        }
        case 'inlineCode':
          node.data = {
            ...node.data,
            hChildren: codePieces(node, placedNumbers(node.value, node, source, numbers)),
          };
          return SKIP;
        case 'code': {
          const list = listOf(within(node));
          // What becomes of the block is for its highlighter to say: the record stands on a box around it.
          if (list === '' || !parent || index === undefined) return SKIP;
          const siblings: Nodes[] = parent.children;
          siblings.splice(index, 1, {
            type: 'containerDirective',
            name: 'code',
            children: [node],
            // A lesson that is shown as it is written says no more than its file.
            data: {
              hName: 'div',
              hProperties: node.lang === 'mdx' ? { dataFile: path } : { dataNumbers: list },
            },
            ...(node.position === undefined ? {} : { position: node.position }),
          });
          return index + 1;
        }
        case 'image':
        case 'imageReference': {
          const list = listOf(within(node));
          if (list !== '')
            node.data = { ...node.data, hProperties: { ...node.data?.hProperties, dataNumbers: list } };
          return SKIP;
        }
        case 'mdxJsxFlowElement':
        case 'mdxJsxTextElement':
          if (drawn.test(node.name ?? '')) inDrawing.add(node);
          return markElement(node);
        case 'textDirective':
          // A value is marked as a whole.
          return node.name === 'v' ? SKIP : undefined;
        case 'math':
        case 'inlineMath':
          return SKIP;
        default:
          return undefined;
      }
    });

    function within({ position }: Pick<Nodes, 'position'>) {
      const from = position?.start.offset ?? 0;
      const to = position?.end.offset ?? 0;
      return numbers.filter(({ start, end }) => start >= from && end <= to);
    }

    /** A component says itself what it prints; an element of HTML or SVG prints what its author wrote. */
    function markElement(element: JsxElement): typeof SKIP | undefined {
      if (!/^[a-z]/.test(element.name ?? '')) return undefined;
      const isTextOnly = textOnly.test(element.name ?? '');
      const told = isTextOnly ? within(element) : element.attributes.flatMap((one) => within(one));
      if (told.length > 0)
        element.attributes.push({ type: 'mdxJsxAttribute', name: 'data-numbers', value: listOf(told) });
      return isTextOnly ? SKIP : undefined;
    }
  };
}

function divided(
  { value }: Text,
  placed: readonly PlacedNumber[],
  wrapper: string,
): readonly PhrasingContent[] {
  const pieces: PhrasingContent[] = [];
  let end = 0;
  for (const { start, end: stop, number } of placed) {
    if (start > end) pieces.push({ type: 'text', value: value.slice(end, start) });
    const mark: TextDirective = {
      type: 'textDirective',
      name: 'number',
      children: [{ type: 'text', value: value.slice(start, stop) }],
      data: { hName: wrapper, hProperties: marksOf(number) },
    };
    pieces.push(mark);
    end = stop;
  }
  if (end < value.length) pieces.push({ type: 'text', value: value.slice(end) });
  return pieces;
}

function codePieces({ value }: InlineCode, placed: readonly PlacedNumber[]): ElementContent[] {
  const pieces: ElementContent[] = [];
  let end = 0;
  for (const { start, end: stop, number } of placed) {
    if (start > end) pieces.push({ type: 'text', value: value.slice(end, start) });
    const children: ElementContent[] = [{ type: 'text', value: value.slice(start, stop) }];
    pieces.push({ type: 'element', tagName: 'span', properties: marksOf(number), children });
    end = stop;
  }
  if (end < value.length) pieces.push({ type: 'text', value: value.slice(end) });
  return pieces;
}

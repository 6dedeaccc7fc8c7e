import type { Nodes, Root } from 'mdast';
import { directiveFromMarkdown, type TextDirective } from 'mdast-util-directive';
import { type Extension, fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { directive } from 'micromark-extension-directive';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import { mdxjs } from 'micromark-extension-mdxjs';
import type { Span } from '../tex/tex-node.ts';
import { readFrontMatter } from './front-matter.ts';
import { type BoundValue, type Lesson, LessonError } from './lesson.ts';
import { type Piece, SourceText } from './source-text.ts';

/**
 * Finds the formulas and the bound values of a lesson, with the same Markdown as the site.
 *
 * @throws LessonError where the file is no MDX, or its front matter no YAML
 */
export function readLesson(text: string): Lesson {
  const frontMatter = readFrontMatter(text);
  // Blank, so that everything behind keeps its place.
  const blank = text.slice(0, frontMatter.head.end).replace(/[^\r\n]/g, ' ');
  const pieces: Piece[] = [];
  const tree = parse(blank + text.slice(frontMatter.head.end), pieces);
  const formulas: SourceText[] = [];
  const values: BoundValue[] = [];
  const visit = (node: Nodes) => {
    if (node.type === 'math' || node.type === 'inlineMath') {
      const { start, end } = spanOf(node);
      formulas.push(new SourceText(pieces.filter((piece) => piece.start >= start && piece.start < end)));
    } else if (node.type === 'textDirective' && node.name === 'v') values.push(boundValue(node, text));
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return { ...frontMatter, formulas, values };
}

function parse(text: string, pieces: Piece[]): Root {
  try {
    return fromMarkdown(text, {
      extensions: [mdxjs(), gfm(), math(), directive()],
      mdastExtensions: [
        mdxFromMarkdown(),
        gfmFromMarkdown(),
        mathFromMarkdown(),
        directiveFromMarkdown(),
        collectMath(pieces),
      ],
    });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new LessonError(`it is no MDX: ${error.message}`, placeOf(error));
  }
}

/** Notes where each line of each formula stands: the tree itself keeps only the joined text. */
function collectMath(pieces: Piece[]): Extension {
  return { enter: { mathFlowValue: note, mathTextData: note } };

  function note(this: Context, token: Token): undefined {
    pieces.push({ start: token.start.offset, text: this.sliceSerialize(token) });
  }
}

type Handle = NonNullable<NonNullable<Extension['enter']>[string]>;
type Context = ThisParameterType<Handle>;
type Token = Parameters<Handle>[0];

function boundValue(node: TextDirective, text: string): BoundValue {
  const [first] = node.children;
  const last = node.children.at(-1);
  const span =
    first === undefined || last === undefined
      ? spanOf(node)
      : { start: spanOf(first).start, end: spanOf(last).end };
  return { printed: text.slice(span.start, span.end), of: node.attributes?.['of'] ?? null, span };
}

function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** Where a parser's error is, by the offset it carries. */
function placeOf(error: Error): Span {
  const place = 'place' in error ? error.place : undefined;
  const point = typeof place === 'object' && place !== null && 'start' in place ? place.start : place;
  const offset = typeof point === 'object' && point !== null && 'offset' in point ? point.offset : undefined;
  const start = typeof offset === 'number' ? offset : 0;
  return { start, end: start + 1 };
}

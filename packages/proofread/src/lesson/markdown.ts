import type { Nodes, Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { type Extension, fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mathFromMarkdown } from 'mdast-util-math';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { directive } from 'micromark-extension-directive';
import { gfm } from 'micromark-extension-gfm';
import { math } from 'micromark-extension-math';
import { mdxjs } from 'micromark-extension-mdxjs';
import type { Span } from '../tex/tex-node.ts';
import { LessonError } from './lesson.ts';
import type { Piece } from './mapped-text.ts';

/** A lesson as Markdown, and the lines of its formulas: the tree itself keeps only their joined text. */
export interface Markdown {
  readonly tree: Root;
  readonly formulaLines: readonly Piece[];
}

/**
 * Reads a lesson with the same Markdown as the site.
 *
 * @throws LessonError where it is no MDX
 */
export function readMarkdown(text: string): Markdown {
  const formulaLines: Piece[] = [];
  try {
    const tree = fromMarkdown(text, {
      extensions: [mdxjs(), gfm(), math(), directive()],
      mdastExtensions: [
        mdxFromMarkdown(),
        gfmFromMarkdown(),
        mathFromMarkdown(),
        directiveFromMarkdown(),
        collectMath(formulaLines),
      ],
    });
    return { tree, formulaLines };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new LessonError(`it is no MDX: ${error.message}`, placeOf(error, text.length));
  }
}

/** Where a node stands. */
export function spanOf(node: Nodes): Span {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

function collectMath(lines: Piece[]): Extension {
  return { enter: { mathFlowValue: note, mathTextData: note } };

  function note(this: Context, token: Token): undefined {
    const span = { start: token.start.offset, end: token.end.offset };
    lines.push({ text: this.sliceSerialize(token), span });
  }
}

type Handle = NonNullable<NonNullable<Extension['enter']>[string]>;
type Context = ThisParameterType<Handle>;
type Token = Parameters<Handle>[0];

/** Where a parser's error is, by the offset it carries. */
function placeOf(error: Error, length: number): Span {
  const place = 'place' in error ? error.place : undefined;
  const point = typeof place === 'object' && place !== null && 'start' in place ? place.start : place;
  const offset = typeof point === 'object' && point !== null && 'offset' in point ? point.offset : undefined;
  const start = Math.min(typeof offset === 'number' ? offset : 0, length);
  return { start, end: Math.min(start + 1, length) };
}

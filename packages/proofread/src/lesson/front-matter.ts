import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Span } from '../tex/tex-node.ts';
import { type FrontMatter, LessonError } from './lesson.ts';
import { MappedText } from './mapped-text.ts';

/** Fields that the page prints. */
const PRINTED = new Set(['title', 'description', 'navTitle', 'question', 'goals']);
const NAMES = new Set(['example', 'notation', 'run', 'needs']);

/**
 * Reads the block between `---` lines at the top of a lesson.
 *
 * @throws LessonError where it is no YAML
 */
export function readFrontMatter(text: string): FrontMatter {
  const block = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
  if (block === null || block.index > 0) return nothing({ start: 0, end: 0 });
  const span: Span = { start: 0, end: block[0].length };
  const offset = block[0].indexOf('\n') + 1;
  const source = block[1] ?? '';
  const document = parseDocument(source);
  const [error] = document.errors;
  if (error !== undefined) {
    const start = offset + error.pos[0];
    const [message] = error.message.split('\n');
    throw new LessonError(`the front matter is no YAML: ${message}`, { start, end: start + 1 });
  }
  if (!isMap(document.contents)) return nothing(span);
  const fields = document.contents.items.flatMap(({ key, value }) =>
    isScalar(key) ? [{ name: String(key.value), value }] : [],
  );
  const spanOf = (value: unknown): Span | null => {
    const range = (isScalar(value) || isSeq(value)) && value.range ? value.range : null;
    return range === null ? null : { start: offset + range[0], end: offset + range[1] };
  };
  const textsOf = (name: string): readonly string[] => {
    const value = fields.find((field) => field.name === name)?.value;
    const values = isSeq(value) ? value.items : [value];
    return values.flatMap((one) => (isScalar(one) && typeof one.value === 'string' ? [one.value] : []));
  };
  const spansOf = (names: ReadonlySet<string>) =>
    fields.flatMap(({ name, value }) => {
      const place = names.has(name) ? spanOf(value) : null;
      return place === null ? [] : [place];
    });
  const [order] = spansOf(new Set(['order']));
  return {
    span,
    examples: textsOf('example'),
    notation: textsOf('notation')[0] ?? null,
    runs: textsOf('run'),
    order: order === undefined ? null : { printed: text.slice(order.start, order.end).trim(), span: order },
    words: spansOf(PRINTED).map(
      (place) => new MappedText([{ text: text.slice(place.start, place.end), span: place }]),
    ),
    names: spansOf(NAMES),
    comments: [...source.matchAll(/^[ \t]*#.*$/gm)].map(({ 0: comment, index }) => ({
      start: offset + index,
      end: offset + index + comment.length,
    })),
  };
}

function nothing(span: Span): FrontMatter {
  return { span, examples: [], notation: null, runs: [], order: null, words: [], names: [], comments: [] };
}

import { parseDocument } from 'yaml';
import type { Span } from '../tex/tex-node.ts';
import { type Lesson, LessonError } from './lesson.ts';

/**
 * Reads the block between `---` lines at the top of a lesson.
 *
 * @throws LessonError where it is no YAML
 */
export function readFrontMatter(text: string): Pick<Lesson, 'example' | 'notation' | 'head'> {
  const block = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text);
  if (block === null || block.index > 0) return { example: null, notation: null, head: { start: 0, end: 0 } };
  const head: Span = { start: 0, end: block[0].length };
  const document = parseDocument(block[1] ?? '');
  const [error] = document.errors;
  if (error !== undefined) {
    const start = block[0].indexOf('\n') + 1 + error.pos[0];
    throw new LessonError(`the front matter is no YAML: ${error.message.split('\n')[0]}`, {
      start,
      end: start + 1,
    });
  }
  const field = (name: string) => {
    const value: unknown = document.contents === null ? null : document.get(name);
    return typeof value === 'string' ? value : null;
  };
  return { example: field('example'), notation: field('notation'), head };
}

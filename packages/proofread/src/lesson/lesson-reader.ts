import type { Nodes, Root } from 'mdast';
import { blankedAround } from './blanked.ts';
import { readFrontMatter } from './front-matter.ts';
import type { Lesson, Scope } from './lesson.ts';
import { LessonWalker } from './lesson-walker.ts';
import { readMarkdown } from './markdown.ts';

/**
 * Finds everything that a lesson says: its formulas, words, tables, code, and what its components are given.
 *
 * @throws LessonError where the file is no MDX, or its front matter no YAML
 */
export function readLesson(text: string): Lesson {
  const frontMatter = readFrontMatter(text);
  const markdown = readMarkdown(blankedAround(text, { start: frontMatter.span.end, end: text.length }));
  const scope: Scope = {
    examples: frontMatter.examples,
    notation: frontMatter.notation,
    mistake: null,
    span: frontMatter.span,
  };
  const walker = new LessonWalker(text, markdown.formulaLines);
  const root: Nodes & Root = markdown.tree;
  return { frontMatter, ...walker.walk(root, scope) };
}

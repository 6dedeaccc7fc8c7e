import type { VFile } from 'vfile';
import { defaultNotation } from '../lesson-schema.ts';

/** What a lesson's components and values come from. */
export interface LessonFields {
  /** The lesson's own worked example, the first that it names; `undefined` where it names none. */
  readonly example: string | undefined;
  readonly notation: string;
}

/** The fields of a lesson's front matter that plugins need. They see it before the schema has filled in what is absent. */
export function lessonFields(file: VFile): LessonFields {
  const written: Readonly<Record<string, unknown>> = file.data.astro?.frontmatter ?? {};
  const { example: examples, notation } = written;
  const example: unknown = Array.isArray(examples) ? examples[0] : examples;
  return {
    // What is no text is refused by the schema, with its own error.
    example: typeof example === 'string' ? example : undefined,
    notation: typeof notation === 'string' ? notation : defaultNotation,
  };
}

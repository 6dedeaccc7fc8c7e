import type { VFile } from 'vfile';
import { defaultNotation } from '../lesson-schema.ts';

/** What a lesson's components and values come from. */
export interface LessonFields {
  /** The lesson's own worked example, the first that it names; `undefined` where it names none. */
  readonly example: string | undefined;
  readonly notation: string;
  /** The lesson's own recorded run; `undefined` where it names none. */
  readonly run: string | undefined;
}

/** The fields of a lesson's front matter that plugins need. They see it before the schema has filled in what is absent. */
export function lessonFields(file: VFile): LessonFields {
  const written: Readonly<Record<string, unknown>> = file.data.astro?.frontmatter ?? {};
  const { notation } = written;
  // What is no text is refused by the schema, with its own error.
  const firstOf = (field: string): string | undefined => {
    const value = written[field];
    const first: unknown = Array.isArray(value) ? value[0] : value;
    return typeof first === 'string' ? first : undefined;
  };
  return {
    example: firstOf('example'),
    run: firstOf('run'),
    notation: typeof notation === 'string' ? notation : defaultNotation,
  };
}

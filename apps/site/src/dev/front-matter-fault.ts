import { parseFrontmatter } from '@astrojs/markdown-remark';
import { z } from 'astro/zod';
import { lessonSchema } from '../lesson-schema.ts';

/** What a lesson needs to stand in the lists of lessons; `title` is Starlight's. */
const required = lessonSchema.extend({ title: z.string() });

/**
 * Why the front matter of a lesson is refused, in a sentence; `null` where it is as it should be.
 *
 * @param text the lesson's file
 */
export function frontMatterFault(text: string): string | null {
  try {
    const read = required.safeParse(parseFrontmatter(text).frontmatter);
    if (read.success) return null;
    const fields = read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    return `the front matter is not as src/lesson-schema.ts has it: ${fields.join('; ')}`;
  } catch (error) {
    return `the front matter is no YAML: ${error instanceof Error ? error.message : String(error)}`;
  }
}

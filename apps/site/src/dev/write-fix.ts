import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { applyFixes, type Fix } from '@nudge/proofread/fix';
import { z } from 'astro/zod';

/** What a page asks to have written. */
const request = z.object({
  /** A lesson, from the root of the project. */
  path: z.string().regex(/^docs-content\/lessons\/[a-z0-9-]+\/[a-z0-9-]+\.mdx$/),
  fixes: z
    .array(
      z.object({
        start: z.number().int().nonnegative(),
        end: z.number().int().nonnegative(),
        /** What stood there when the page was made. */
        source: z.string(),
        fix: z.string(),
      }),
    )
    .min(1),
});

/**
 * Writes fixes into a lesson, all of them or none.
 *
 * @param root folder of the project
 * @param asked what the page sent
 * @returns `null`, or a sentence that says why nothing was written
 */
export async function writeFix(root: string, asked: unknown): Promise<string | null> {
  const read = request.safeParse(asked);
  if (!read.success) return 'That is no fix of a lesson: nothing was written.';
  const { path, fixes } = read.data;
  const file = join(root, path);
  const text = await readFile(file, 'utf8');
  const isMoved = ({ start, end, source }: Fix & { readonly source: string }) =>
    text.slice(start, end) !== source;
  if (fixes.some(isMoved))
    return `${path} has changed since this page was made: nothing was written. Reload the page.`;
  await writeFile(file, applyFixes(text, fixes).text);
  return null;
}

import { z } from 'astro/zod';

const partsSchema = z.array(
  z.strictObject({
    /** The folder below docs-content/lessons that holds the part's lessons. */
    folder: z.string(),
    /** What the part is called in the sidebar and on the front page. */
    title: z.string(),
    /** The question that the part answers. */
    question: z.string(),
  }),
);

/** A part of the book as docs-content/lessons/parts.json describes it. */
export type PartDescription = z.infer<typeof partsSchema>[number];

/**
 * Reads the list of parts, which are in reading order.
 *
 * @param json the content of parts.json, parsed
 * @throws {Error} where a field is missing, unknown or of the wrong kind
 */
export function readParts(json: unknown): readonly PartDescription[] {
  const parsed = partsSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new Error(
    `docs-content/lessons/parts.json is not a list of parts:\n${z.prettifyError(parsed.error)}`,
  );
}

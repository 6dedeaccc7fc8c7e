import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { VFile } from 'vfile';

const repository = fileURLToPath(new URL('../../../..', import.meta.url));

/** A node with its place in the source. */
interface Placed {
  readonly position?: { readonly start: { readonly line: number; readonly column: number } } | undefined;
}

/**
 * What to throw where a lesson cannot be built: names the file, the line and the column.
 *
 * @param reason what is wrong, and what was expected
 */
export function lessonError(file: VFile, node: Placed, reason: string): Error {
  const path = relative(repository, resolve(file.path));
  const place = node.position ? `:${node.position.start.line}:${node.position.start.column}` : '';
  return new Error(`${path}${place} ${reason}`);
}

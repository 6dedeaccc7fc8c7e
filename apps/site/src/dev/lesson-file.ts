import { stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The file of the lesson at an address of the site, from the root of the project; `null` where there is none.
 *
 * @param address `/PART/LESSON/`, with or without the last slash
 * @param root folder of the project
 */
export async function lessonFile(address: string, root: string): Promise<string | null> {
  const name = /^\/([a-z0-9-]+\/[a-z0-9-]+)\/?$/.exec(address)?.[1];
  if (name === undefined) return null;
  const path = `docs-content/lessons/${name}.mdx`;
  try {
    return (await stat(join(root, path))).isFile() ? path : null;
  } catch {
    return null;
  }
}

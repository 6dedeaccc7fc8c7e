import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Every page that was built.
 *
 * @param folder of the built site
 * @returns absolute paths
 */
export async function builtPages(folder: URL): Promise<readonly string[]> {
  const site = fileURLToPath(folder);
  const paths = await readdir(site, { recursive: true });
  return paths.filter((path) => path.endsWith('.html')).map((path) => join(site, path));
}

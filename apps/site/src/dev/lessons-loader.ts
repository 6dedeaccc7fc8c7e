import { readdir, readFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import schema from '../lesson-schema.ts?raw';
import { frontMatterFault } from './front-matter-fault.ts';

const PATTERN = '*/[^_]*.mdx';

/**
 * The lessons of a folder. In the dev server, one whose front matter is refused is left out until it is mended, and the others are
 * served; a build stops at it.
 *
 * @param base the folder, relative to apps/site
 */
export function lessonsLoader(base: string): Loader {
  const load = (context: LoaderContext, leftOut: readonly string[]) =>
    glob({ base, pattern: [PATTERN, ...leftOut.map((file) => `!${file}`)] }).load(context);
  return {
    name: 'lessons',
    async load(context) {
      const { watcher, config } = context;
      forgetOldSchema(context);
      if (watcher === undefined) return load(context, []);
      const folder = resolve(fileURLToPath(config.root), base);
      let leftOut = await faultyLessons(folder);
      watcher.on('change', async (file) => {
        if (!leftOut.includes(relative(folder, file).replaceAll(sep, '/'))) return;
        leftOut = await faultyLessons(folder);
        await load(context, leftOut);
      });
      return load(context, leftOut);
    },
  };
}

/** Lessons are kept as the schema has read them: after a change of the schema they are read anew. */
function forgetOldSchema({ store, meta }: LoaderContext): void {
  if (meta.get('schema') === schema) return;
  store.clear();
  meta.set('schema', schema);
}

async function faultyLessons(folder: string): Promise<readonly string[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.mdx'));
  const faults = await Promise.all(
    files.map(async (file) => frontMatterFault(await readFile(join(folder, file), 'utf8'))),
  );
  return files.filter((_, i) => faults[i] !== null).map((file) => file.replaceAll(sep, '/'));
}

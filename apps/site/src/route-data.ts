import { execFile } from 'node:child_process';
import { basename, dirname, resolve } from 'node:path';
import { promisify } from 'node:util';
import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

/** When git last saw a change of the file; `undefined` outside a git checkout, or for a file it does not know. */
async function lastCommit(file: string): Promise<Date | undefined> {
  try {
    const args = ['log', '-1', '--format=%cI', '--', basename(file)];
    const { stdout } = await promisify(execFile)('git', args, { cwd: dirname(file) });
    return stdout.trim() ? new Date(stdout.trim()) : undefined;
  } catch {
    return undefined;
  }
}

/** Starlight looks for git dates under src/content/docs only; the lessons are elsewhere. */
export const onRequest = defineRouteMiddleware(async ({ locals: { starlightRoute } }) => {
  const { filePath, id } = starlightRoute.entry;
  if (!id.includes('/') || !filePath) return;
  const date = await lastCommit(resolve(filePath));
  if (date) starlightRoute.lastUpdated = date;
});

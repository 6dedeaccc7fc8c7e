import manifest from '../../../package.json';

/**
 * Where a reader can edit a file of the project.
 *
 * @param filePath relative to apps/site, as Astro gives it: `../../docs-content/lessons/…`
 * @returns `undefined` where the root's package.json names no repository
 */
export function editAddress(filePath: string): string | undefined {
  const repository: unknown = Object.entries(manifest).find(([field]) => field === 'repository')?.[1];
  if (typeof repository !== 'string') return undefined;
  return new URL(filePath, `${repository.replace(/\/$/, '')}/edit/main/apps/site/`).href;
}

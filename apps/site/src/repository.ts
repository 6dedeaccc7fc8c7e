import manifest from '../../../package.json';

/** Where the project lives, without a slash at its end; `undefined` where the root's package.json names no repository. */
export function repositoryAddress(): string | undefined {
  const repository: unknown = Object.entries(manifest).find(([field]) => field === 'repository')?.[1];
  return typeof repository === 'string' ? repository.replace(/\/$/, '') : undefined;
}

/**
 * Where a reader can edit a file of the project.
 *
 * @param filePath relative to apps/site, as Astro gives it: `../../docs-content/lessons/…`
 * @returns `undefined` where there is no repository
 */
export function editAddress(filePath: string): string | undefined {
  const repository = repositoryAddress();
  return repository === undefined ? undefined : new URL(filePath, `${repository}/edit/main/apps/site/`).href;
}

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A workspace package.
 *
 * @typedef {{ readonly folder: string }} WorkspacePackage its folder, from the root
 */

/** @param {string} root @returns {readonly WorkspacePackage[]} */
export function workspacePackages(root) {
  const groups = ['packages', 'apps'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => `${group}/${name}`),
  );
  return [...groups, 'e2e', 'scripts']
    .filter((folder) => existsSync(join(root, folder, 'package.json')))
    .map((folder) => ({ folder }));
}

/**
 * The packages in which a file has changed.
 *
 * @param {readonly WorkspacePackage[]} packages
 * @param {readonly string[]} files
 */
export function changedPackages(packages, files) {
  return packages.filter(({ folder }) => files.some((file) => file.startsWith(`${folder}/`)));
}

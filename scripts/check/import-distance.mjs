import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/**
 * How many imports lie between files of a package and what has changed in it.
 *
 * @param {string} folder of the package
 * @param {readonly string[]} sources its files, from there
 * @param {readonly string[]} changed those that have changed
 * @returns {ReadonlyMap<string, number>} by file; what reaches nothing that has changed is not in it
 */
export function importDistances(folder, sources, changed) {
  /** @type {Map<string, string[]>} */
  const importers = new Map();
  for (const file of sources) {
    const text = readFileSync(join(folder, file), 'utf8');
    for (const [, path = ''] of text.matchAll(/(?:from|import) '(\.[^']+)'/g)) {
      const imported = posix.join(dirname(file), path);
      importers.set(imported, [...(importers.get(imported) ?? []), file]);
    }
  }
  const distances = new Map(changed.map((file) => [file, 0]));
  for (const [file, distance] of distances)
    for (const importer of importers.get(file) ?? [])
      if (!distances.has(importer)) distances.set(importer, distance + 1);
  return distances;
}

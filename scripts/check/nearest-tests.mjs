import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

/** With more tests than these, a check would no longer be quick. */
const MOST = 12;

/**
 * The unit tests nearest to what has changed in a package: tests that have changed themselves, the test beside each changed file, and
 * those that import a changed file or name its folder.
 *
 * @param {string} root
 * @param {string} folder of the package, from the root
 * @param {readonly string[]} files that have changed, from the root
 * @returns {{ readonly tests: readonly string[], readonly left: number }} paths from the package's folder, and how many were left out
 */
export function nearestTests(root, folder, files) {
  const changed = files
    .filter((file) => file.startsWith(`${folder}/`))
    .map((file) => file.slice(folder.length + 1));
  const tests = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter(
      (file) => /\.test\.m?ts$|\.test\.mjs$/.test(file) && !/(^|\/)(node_modules|templates)\//.test(file),
    );
  const near = tests
    .map((test) => ({
      test,
      distance: distanceOf(test, readFileSync(join(root, folder, test), 'utf8'), changed),
    }))
    .filter(({ distance }) => distance < Number.POSITIVE_INFINITY)
    .sort((one, other) => one.distance - other.distance || one.test.localeCompare(other.test))
    .map(({ test }) => test);
  return { tests: near.slice(0, MOST), left: Math.max(near.length - MOST, 0) };
}

/**
 * @param {string} test
 * @param {string} text of the test
 * @param {readonly string[]} changed
 * @returns {number} 0 for a test that has changed, 1 for the one beside a changed file, 2 for one that imports or names it
 */
function distanceOf(test, text, changed) {
  if (changed.includes(test)) return 0;
  const stem = test.replace(/\.test\.\w+$/, '');
  if (changed.some((file) => file.replace(/(\.svelte)?\.\w+$/, '') === stem)) return 1;
  const imported = [...text.matchAll(/from '(\.[^']+)'/g)].map(([, path = '']) =>
    posix.join(dirname(test), path),
  );
  const isNamed = (/** @type {string} */ file) => {
    const [outer = ''] = dirname(file).split('/');
    return !/^(\.|src|test|command)$/.test(outer) && text.includes(`${outer}/`);
  };
  return changed.some((file) => imported.includes(file) || isNamed(file)) ? 2 : Number.POSITIVE_INFINITY;
}

/** @param {string} root @param {string} folder @returns {boolean} whether a package has unit tests */
export function hasTests(root, folder) {
  const manifest = join(root, folder, 'package.json');
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).scripts?.unit !== undefined;
}

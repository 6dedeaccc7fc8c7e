import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { importDistances } from './import-distance.mjs';

/** How long the tests of a package may take, going by the last time that all were run, in seconds. */
const TIME = 4;
/** What a test file takes of which nothing is known, in seconds. */
const USUAL = 0.7;

/**
 * The unit tests nearest to what has changed in a package, as many as a quick check has time for: tests that have changed, the test beside
 * each changed file, those that name the folder of one, and the others by the number of imports between.
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
  const sources = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.(m?ts|mjs|svelte|astro)$/.test(file))
    .filter((file) => !/(^|\/)(\.|(node_modules|dist|templates)\/)/.test(file));
  const distances = importDistances(join(root, folder), sources, changed);
  const near = sources
    .filter((file) => /\.test\.m?[tj]s$/.test(file))
    .map((test) => ({ test, distance: isOf(test, join(root, folder), changed) ? 0.5 : distances.get(test) }))
    .flatMap(({ test, distance }) => (distance === undefined ? [] : [{ test, distance }]))
    .sort((one, other) => one.distance - other.distance || one.test.localeCompare(other.test))
    .map(({ test }) => test);
  const seconds = durations(join(root, folder));
  let left = TIME;
  const tests = near.filter((test) => {
    left -= seconds.get(test) ?? USUAL;
    return left >= 0 || test === near[0];
  });
  return { tests, left: near.length - tests.length };
}

/**
 * Whether a test is the one beside a changed file, or reads the folder of one.
 *
 * @param {string} test
 * @param {string} folder of the package
 * @param {readonly string[]} changed
 */
function isOf(test, folder, changed) {
  const stem = test.replace(/\.test\.\w+$/, '');
  if (changed.some((file) => file.replace(/(\.svelte)?\.\w+$/, '') === stem)) return true;
  const outer = changed
    .map((file) => dirname(file).split('/')[0] ?? '')
    .filter((name) => !/^(\.|src|test|command)$/.test(name));
  const text = outer.length > 0 ? readFileSync(join(folder, test), 'utf8') : '';
  return outer.some((name) => text.includes(`${name}/`));
}

/**
 * @param {string} folder of a package
 * @returns {ReadonlyMap<string, number>} seconds that each test file took, as far as a report of the last time tells
 */
function durations(folder) {
  const report = join(folder, 'reports', 'unit.json');
  if (!existsSync(report)) return new Map();
  /** @type {{ testResults: readonly { name: string, startTime: number, endTime: number }[] }} */
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  return new Map(
    testResults.map(({ name, startTime, endTime }) => [
      relative(folder, name).replaceAll('\\', '/'),
      (endTime - startTime) / 1000,
    ]),
  );
}

/** @param {string} root @param {string} folder @returns {boolean} whether a package has unit tests */
export function hasTests(root, folder) {
  const manifest = join(root, folder, 'package.json');
  return existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).scripts?.unit !== undefined;
}

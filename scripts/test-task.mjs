import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';
import { ensureBrowsers } from './ensure-browsers.mjs';
import { Failure } from './failure.mjs';
import { install } from './install.mjs';
import { root } from './paths.mjs';
import { countPlaywright, countStep, countVitest, sum } from './reports.mjs';

const playwrightReport = join(root, 'e2e', 'reports', 'e2e.json');

/** The reports of the packages that have unit tests, whether written yet or not. */
function unitReports() {
  const packages = ['packages', 'apps'].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => join(root, group, name)),
  );
  return [...packages, join(root, 'scripts')]
    .filter((folder) => existsSync(join(folder, 'package.json')))
    .filter((folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).scripts?.unit)
    .map((folder) => join(folder, 'reports', 'unit.json'));
}

/**
 * @param {string} file
 * @returns {any} the report, or `undefined` where its step ended before it could write one
 */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** @param {string} title */
function announce(title) {
  console.log(`\n— ${title}`);
}

/**
 * A step without tests of its own: it counts only where it fails.
 *
 * @param {string} title
 * @param {string} command
 * @param {readonly string[]} args
 */
async function plainStep(title, command, args) {
  announce(title);
  return countStep([], (await run(command, args)) === 0);
}

async function unitTests() {
  announce('Unit tests');
  const files = unitReports();
  for (const file of files) rmSync(file, { force: true });
  const succeeded = (await run('turbo', ['run', 'unit', '--continue'])) === 0;
  const counts = files.map((file) => {
    const report = readReport(file);
    return report ? countVitest(report) : { passed: 0, failed: 1 };
  });
  return countStep(counts, succeeded);
}

/** @param {readonly string[]} args which tests; none means all */
async function playwrightTests(args) {
  rmSync(playwrightReport, { force: true });
  const e2e = join(root, 'e2e');
  const command = join(e2e, 'node_modules', '.bin', 'playwright');
  const succeeded = (await run(command, ['test', ...args], { cwd: e2e })) === 0;
  const report = readReport(playwrightReport);
  return countStep(report ? [countPlaywright(report)] : [], succeeded);
}

async function browserTests() {
  announce('Browser tests');
  try {
    await ensureBrowsers();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(error.message);
    return { passed: 0, failed: 1 };
  }
  return playwrightTests([]);
}

/**
 * Everything that must hold before a change is published: format, types, unit tests, build, browser tests. A failing step
 * does not keep the later ones from telling what they know; only a site that was not built cannot be tested. The last line
 * printed is `N passed, N failed`.
 *
 * @returns {Promise<number>} the exit code
 */
export async function test() {
  const counts = [];
  try {
    await install();
    counts.push(await plainStep('Format and lint', 'biome', ['check', '.']));
    counts.push(await plainStep('Types', 'turbo', ['run', 'typecheck', '--continue']));
    counts.push(await unitTests());
    const built = await plainStep('Build', 'turbo', ['run', 'build']);
    counts.push(built);
    if (built.failed === 0) counts.push(await browserTests());
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error);
    counts.push({ passed: 0, failed: 1 });
  }
  const { passed, failed } = sum(counts);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/**
 * Builds the site and holds its pages against the byte budget.
 *
 * @returns {Promise<number>} the exit code
 */
export async function budget() {
  await install();
  const code = await run('turbo', ['run', 'build']);
  if (code !== 0) return code;
  await ensureBrowsers();
  const { failed } = await playwrightTests(['budget.spec.ts']);
  return failed === 0 ? 0 : 1;
}

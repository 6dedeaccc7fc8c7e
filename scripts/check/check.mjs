import { join } from 'node:path';
import { install } from '../install.mjs';
import { root } from '../paths.mjs';
import { changedFiles } from './changed-files.mjs';
import { hasTests, nearestTests } from './nearest-tests.mjs';
import { changedPackages, workspacePackages } from './packages.mjs';
import { runStep } from './run-step.mjs';

/**
 * A quick look before a commit: format, lint, types, lessons, and the unit tests nearest to what has changed. `npm test` looks at
 * everything.
 *
 * @returns {Promise<number>} the exit code
 */
export async function check() {
  await install();
  const files = changedFiles(root);
  const packages = workspacePackages(root);
  const changed = changedPackages(packages, files);
  console.log(
    `${files.length} changed ${files.length === 1 ? 'file' : 'files'} in ${changed.map(({ folder }) => folder).join(', ') || 'no package'}`,
  );
  const tests = changed
    .filter(({ folder }) => hasTests(root, folder))
    .map(({ folder }) => ({ folder, ...nearestTests(root, folder, files) }))
    .filter((one) => one.tests.length > 0);
  const steps = [
    { title: 'format and lint', command: 'biome', args: ['check', '.'], cwd: root },
    { title: 'lessons', command: 'node', args: proofreadArgs, cwd: root },
    ...typeSteps(files, changed),
    ...tests.map((one) => ({
      title: `${one.tests.length} test files of ${one.folder}`,
      command: join(root, one.folder, 'node_modules', '.bin', 'vitest'),
      args: ['run', ...(one.folder === 'packages/proofread' ? ['--no-isolate'] : []), ...one.tests],
      cwd: join(root, one.folder),
    })),
  ];
  let failed = 0;
  await Promise.all(
    steps.map(async (step) => {
      const { title, passed, output, seconds } = await runStep(step);
      console.log(`${passed ? '✓' : '✕'} ${title}  ${seconds.toFixed(1)} s`);
      if (passed) return;
      failed += 1;
      console.log(output.trimEnd());
    }),
  );
  const left = tests.reduce((sum, one) => sum + one.left, 0);
  console.log(
    `left to npm test: ${left > 0 ? `${left} more test files that are near, ` : ''}all other unit tests, types of other components, the build, the browser tests`,
  );
  return failed === 0 ? 0 : 1;
}

const proofreadArgs = [
  '--disable-warning=ExperimentalWarning',
  join(root, 'packages/proofread/src/command.ts'),
];

/**
 * Types, with what is known from the last time: of everything that is TypeScript by itself, and of the packages with components where
 * these have changed.
 *
 * @param {readonly string[]} files
 * @param {readonly import('./packages.mjs').WorkspacePackage[]} changed
 * @returns {readonly import('./run-step.mjs').Step[]}
 */
function typeSteps(files, changed) {
  const islands = join(root, 'packages', 'islands');
  const withComponents = changed.filter(({ folder }) => /^(packages\/islands|apps\/site)$/.test(folder));
  const isPlain = files.some(
    (file) => /\.(m?ts|mjs|json)$/.test(file) && !/^(apps|packages\/islands|docs-content)\//.test(file),
  );
  return [
    ...(isPlain ? [{ title: 'types', command: 'tsc', args: ['-p', 'tsconfig.check.json'], cwd: root }] : []),
    ...withComponents.map(({ folder }) => ({
      title: `types of ${folder}`,
      command: join(islands, 'node_modules', '.bin', 'svelte-check'),
      args: [
        '--workspace',
        join(root, folder),
        '--tsconfig',
        join(root, folder, 'tsconfig.json'),
        '--incremental',
        '--fail-on-warnings',
      ],
      cwd: islands,
    })),
  ];
}

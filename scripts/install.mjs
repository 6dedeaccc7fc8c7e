import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './command.mjs';
import { Failure } from './failure.mjs';
import { isAtLeast, oldestNode } from './node-version.mjs';
import { bin, root } from './paths.mjs';

const stampFile = join(root, 'node_modules', '.nudge-installed');

/** What an installation depends on: as long as this is the same, there is nothing to install. */
function currentStamp() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'pnpm-lock.yaml')))
    .digest('hex');
  // Once the pinned Node is there, it does not matter which one started us: npm itself puts the pinned one first.
  const node = existsSync(join(bin, 'node')) ? 'pinned' : process.version;
  return `${lock} ${process.platform}-${process.arch} ${node}\n`;
}

/** @returns {string} such as `pnpm@12.21.0` */
function pinnedPackageManager() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager;
}

/** `node` is an optional dependency: some machines have no build of it and need a recent one of their own. */
function checkNode() {
  if (existsSync(join(bin, 'node')) || isAtLeast(process.version, oldestNode)) return;
  throw new Failure(
    `Nudge runs on Node ${oldestNode} or newer; this is ${process.version}, and the package "node" has no build for ` +
      `${process.platform}-${process.arch}. Install a newer one from https://nodejs.org and try again.`,
  );
}

/**
 * Installs the dependencies where the lock file, the machine or the Node version has changed since the last time.
 * All its output goes to standard error.
 *
 * @throws {Failure} where the installation fails, or leaves us without a recent Node
 */
export async function install() {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === currentStamp()) return;
  console.error('Installing the dependencies …');
  const packageManager = pinnedPackageManager();
  const args = ['install', '--frozen-lockfile', '--loglevel=error', '--config.confirmModulesPurge=false'];
  const code = existsSync(join(bin, 'pnpm'))
    ? await run('pnpm', args, { toStderr: true })
    : await run('npx', ['-y', packageManager, ...args], { toStderr: true });
  if (code !== 0)
    throw new Failure(`The dependencies could not be installed (${packageManager} ended with ${code}).`);
  checkNode();
  writeFileSync(stampFile, currentStamp());
}

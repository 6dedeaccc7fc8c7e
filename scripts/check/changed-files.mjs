import { execFileSync } from 'node:child_process';

/**
 * What differs from the branch that work starts from: commits that main has not, and everything that is not committed yet, new files too.
 * On main itself that is what is not committed.
 *
 * @param {string} root of a git checkout
 * @returns {readonly string[]} paths from the root, with slashes; files that were deleted are left out
 */
export function changedFiles(root) {
  const git = (/** @type {readonly string[]} */ ...args) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const list = (/** @type {string} */ text) => text.split('\0').filter((path) => path !== '');
  const base = mergeBase(git);
  const tracked = list(git('diff', '--name-only', '--diff-filter=d', '-z', base));
  const untracked = list(git('ls-files', '--others', '--exclude-standard', '-z'));
  return [...new Set([...tracked, ...untracked])].sort();
}

/**
 * @param {(...args: readonly string[]) => string} git
 * @returns {string} a commit
 */
function mergeBase(git) {
  for (const main of ['origin/main', 'main']) {
    try {
      return git('merge-base', 'HEAD', main).trim();
    } catch {
      // There is no such branch here.
    }
  }
  return 'HEAD';
}

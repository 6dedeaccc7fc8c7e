/** The first Node that runs TypeScript as it is, which the build and the commands rely on. */
export const oldestNode = '22.18.0';

/**
 * @param {string} version such as `v24.21.0`
 * @param {string} oldest such as `22.18.0`
 * @returns {boolean} whether the version is that old or newer
 */
export function isAtLeast(version, oldest) {
  /** @param {string} text */
  const numbers = (text) => text.replace(/^v/, '').split('.').map(Number);
  const [have, need] = [numbers(version), numbers(oldest)];
  for (const [place, wanted] of need.entries()) {
    const found = have[place] ?? 0;
    if (found !== wanted) return found > wanted;
  }
  return true;
}

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * Adds up counts.
 *
 * @param {readonly Count[]} counts
 * @returns {Count}
 */
export function sum(counts) {
  return counts.reduce(
    (total, { passed, failed }) => ({ passed: total.passed + passed, failed: total.failed + failed }),
    { passed: 0, failed: 0 },
  );
}

/**
 * What a JSON report of vitest says. A file that could not even be loaded has no failed test, but has failed; so has a run
 * that found no test at all.
 *
 * @param {{
 *   success: boolean,
 *   numPassedTests: number,
 *   numFailedTests: number,
 *   testResults: readonly { status: string, assertionResults: readonly { status: string }[] }[],
 * }} report
 * @returns {Count}
 */
export function countVitest({ success, numPassedTests, numFailedTests, testResults }) {
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return countStep([{ passed: numPassedTests, failed: numFailedTests + broken.length }], success);
}

/**
 * What a JSON report of Playwright says. A test that passed only on a second try is unreliable and counts as failed; so
 * does an error outside all tests.
 *
 * @param {{ stats: { expected: number, unexpected: number, flaky: number }, errors: readonly unknown[] }} report
 * @returns {Count}
 */
export function countPlaywright({ stats, errors }) {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length };
}

/**
 * The count of a step: what its reports say, and one failure more where the step failed and no test says why.
 *
 * @param {readonly Count[]} reported
 * @param {boolean} succeeded
 * @returns {Count}
 */
export function countStep(reported, succeeded) {
  const { passed, failed } = sum(reported);
  return { passed, failed: succeeded || failed > 0 ? failed : 1 };
}

import { describe, expect, it } from 'vitest';
import { countPlaywright, countStep, countVitest, sum } from './reports.mjs';

describe('countVitest', () => {
  it('takes the numbers of passed and failed tests', () => {
    const testResults = [
      { status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'passed' }] },
      { status: 'failed', assertionResults: [{ status: 'passed' }, { status: 'failed' }] },
    ];
    expect(countVitest({ success: false, numPassedTests: 3, numFailedTests: 1, testResults })).toEqual({
      passed: 3,
      failed: 1,
    });
  });

  it('counts a file that could not be loaded', () => {
    const testResults = [{ status: 'failed', assertionResults: [] }];
    expect(countVitest({ success: false, numPassedTests: 0, numFailedTests: 0, testResults })).toEqual({
      passed: 0,
      failed: 1,
    });
  });
});

it('counts a run of vitest that found no test', () => {
  const report = { success: false, numPassedTests: 0, numFailedTests: 0, testResults: [] };
  expect(countVitest(report)).toEqual({ passed: 0, failed: 1 });
});

describe('countPlaywright', () => {
  it('counts a flaky test and an error outside tests as failed', () => {
    const report = { stats: { expected: 10, unexpected: 2, flaky: 1 }, errors: [{}] };
    expect(countPlaywright(report)).toEqual({ passed: 10, failed: 4 });
  });
});

describe('countStep', () => {
  it('adds a failure where the step failed and no test did', () => {
    expect(countStep([{ passed: 5, failed: 0 }], false)).toEqual({ passed: 5, failed: 1 });
    expect(countStep([], false)).toEqual({ passed: 0, failed: 1 });
  });

  it('adds none where a test says why, or all is well', () => {
    expect(countStep([{ passed: 5, failed: 2 }], false)).toEqual({ passed: 5, failed: 2 });
    expect(countStep([{ passed: 5, failed: 0 }], true)).toEqual({ passed: 5, failed: 0 });
  });
});

it('sums nothing to nothing', () => {
  expect(sum([])).toEqual({ passed: 0, failed: 0 });
});

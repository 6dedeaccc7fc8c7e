import { expect, it } from 'vitest';
import { runHistory } from './run-history.ts';
import { readRun } from './run-reader.ts';

// One weight from 0, pulled half way to 3 and then half way to 1: 1.5 and 1.25. The error is half of both squared misses.
const pulled = readRun(
  JSON.stringify({
    title: 'A weight that is pulled two ways',
    source: 'ours',
    network: { layers: [{ weights: [[0]], bias: null, activation: 'linear' }], loss: 'half-squared' },
    data: { inputs: [[1], [1]], targets: [[3], [1]] },
    learningRate: 0.5,
    figures: { 'run.E@2': null },
  }),
  'docs-content/runs/pulled.json',
  { example: () => undefined, runText: () => undefined },
);

it('a history has the losses after each epoch', () => {
  expect(runHistory(pulled, 8)).toEqual([
    { update: 0, loss: 5 },
    { update: 2, loss: 1.5625 },
  ]);
});

it('a history has what happens within an epoch, where it is asked for', () => {
  expect(runHistory(pulled, 8, 1)).toEqual([
    { update: 0, loss: 5 },
    { update: 1, loss: 1.25 },
    { update: 2, loss: 1.5625 },
  ]);
});

it('a history ends with the last update, however few losses it keeps', () => {
  const samples = runHistory({ ...pulled, figures: new Map([['run.E@101', null]]) }, 2, 1);
  expect(samples.at(-1)?.update).toBe(101);
});

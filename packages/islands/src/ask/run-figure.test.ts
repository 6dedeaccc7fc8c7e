import { expect, it } from 'vitest';
import { runFigure } from './run-figure.ts';

const runs = {
  'xor-online': { title: 'XOR', seed: 3 },
  'ten-thousand-steps': { title: 'Steps', seed: null },
};

it.each([
  ['ten-thousand-steps.run.E@0', 'the weights as they are given', 'the error before the first update'],
  ['ten-thousand-steps.run.y5@1', 'the weights as they are given', 'an output, after 1 update'],
  ['xor-online.run.y7.p2@80000', 'weights drawn with seed 3', 'an output for pattern 2, after 80000 updates'],
  ['xor-online.run.W13@7', 'weights drawn with seed 3', 'a weight, after 7 updates'],
  [
    'xor-online.run.solved',
    'weights drawn with seed 3',
    'after how many updates every output was on the right side of one half',
  ],
])('says of %s which run it is of and what', (entry, start, words) => {
  expect(runFigure(entry, runs)).toMatchObject({ start, words });
});

it('knows nothing of a row of a list', () => {
  expect(runFigure('huddar-delta', runs)).toBeUndefined();
});

import { expect, it } from 'vitest';
import { histogram } from './histogram.ts';

it('counts each number once: an edge belongs to the stretch that it begins', () => {
  expect(histogram([0, 9, 10, 25, 40], [0, 10, 20, 30])).toEqual([
    { from: 0, to: 10, count: 2 },
    { from: 10, to: 20, count: 1 },
    { from: 20, to: 30, count: 2 },
  ]);
});

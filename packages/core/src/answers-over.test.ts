import { expect, it } from 'vitest';
import { answersOver, areaAround } from './answers-over.ts';
import type { Network } from './network.ts';

/** y = 10 x₁ + x₂, so that each answer tells where it was asked. */
const places: Network = {
  layers: [{ weights: [[10, 1]], bias: null, activation: 'linear' }],
  loss: 'half-squared',
};

it('asks in the middle of each cell, row by row from the least x₂ on', () => {
  expect(answersOver(places, { x1: [0, 4], x2: [2, 6] }, 2, 2)).toEqual([13, 33, 15, 35]);
});

it('takes a margin around the points, also where they lie on a line', () => {
  const points = [
    [0, 3],
    [2, 3],
  ];
  expect(areaAround(points, 0.25)).toEqual({ x1: [-0.5, 2.5], x2: [2.75, 3.25] });
});

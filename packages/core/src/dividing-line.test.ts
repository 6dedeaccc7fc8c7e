import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type LabeledPoint, partedBy } from './dividing-line.ts';

const corners = (wanted: readonly boolean[]): readonly LabeledPoint[] =>
  [
    { x: 0, y: 0 },
    { x: 0, y: 1 },
    { x: 1, y: 0 },
    { x: 1, y: 1 },
  ].map((corner, k) => ({ ...corner, wanted: wanted[k] ?? false }));
const exactlyOne = corners([false, true, true, false]);
const both = corners([false, false, false, true]);

const rightOnes = (points: readonly LabeledPoint[], height: number, slope: number) =>
  partedBy(points, { height, slope }).right.filter(Boolean).length;

it('a line above three corners and below the fourth tells whether both are on', () => {
  expect(partedBy(both, { height: 1.5, slope: -1 })).toEqual({
    yes: 'above',
    right: [true, true, true, true],
  });
});

it('takes the side with which more points are right', () => {
  const neither = corners([true, false, false, false]);
  expect(partedBy(neither, { height: 0.5, slope: -1 })).toEqual({
    yes: 'below',
    right: [true, true, true, true],
  });
});

it('a point on the line is on no side', () => {
  expect(partedBy(both, { height: 1, slope: 0 }).right).toEqual([true, false, true, false]);
});

// Minsky and Papert 1969: no line parts the corners of exclusive or.
it('no line tells whether exactly one is on, and some get three of four', () => {
  const number = fc.double({ min: -10, max: 10, noNaN: true });
  fc.assert(fc.property(number, number, (height, slope) => rightOnes(exactlyOne, height, slope) <= 3));
  expect(rightOnes(exactlyOne, 0.5, -1)).toBe(3);
});

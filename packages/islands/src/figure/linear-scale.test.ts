import { tickStep } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { evenly, linearScale, roundEnds, within } from './linear-scale.ts';

const place = fc.integer({ min: -1e6, max: 1e6 }).map((thousandths) => thousandths / 1000);
const stretch = fc.tuple(place, place).filter(([least, most]) => most - least > 1e-3);

it('goes where d3 goes, and back', () => {
  fc.assert(
    fc.property(stretch, stretch, place, (numbers, drawing, value) => {
      const [ours, theirs] = [linearScale(numbers, drawing), scaleLinear(numbers, drawing)];
      const size = Math.abs(theirs(value)) + Math.abs(drawing[0]) + Math.abs(drawing[1]) + 1;
      expect(Math.abs(ours(value) - theirs(value)) / size).toBeLessThan(1e-9);
      expect(Math.abs(ours.invert(ours(value)) - value)).toBeLessThan(1e-3);
      expect(ours.ticks(6)).toEqual(theirs.ticks(6));
    }),
  );
});

it('widens a stretch to round numbers, by less than a tick and a half at each end', () => {
  expect(roundEnds([-0.8, 3.2])).toEqual([-1, 3.5]);
  expect(roundEnds([-11.9, 11.9])).toEqual([-12, 12]);
  fc.assert(
    fc.property(stretch, ([least, most]) => {
      const [from, to] = roundEnds([least, most]);
      const tick = tickStep(from, to, 10);
      expect([from, to].map((end) => Math.abs(end / tick - Math.round(end / tick)) < 1e-6)).toEqual([
        true,
        true,
      ]);
      expect([from <= least, least - from < 1.5 * tick, most <= to, to - most < 1.5 * tick]).toEqual(
        Array(4).fill(true),
      );
    }),
  );
});

it('takes numbers equally far apart, both ends among them', () => {
  expect(evenly([-1, 1], 5)).toEqual([-1, -0.5, 0, 0.5, 1]);
  expect(evenly([3, 7], 2)).toEqual([3, 7]);
});

it('keeps what lies beyond at the end', () => {
  expect([-3, 0.5, 7].map((value) => within(value, [0, 1]))).toEqual([0, 0.5, 1]);
});

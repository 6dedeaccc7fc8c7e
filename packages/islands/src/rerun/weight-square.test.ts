import { expect, it } from 'vitest';
import { weightSquares } from './weight-square.ts';

it('has a square of an area in proportion to the weight, in the middle of its place', () => {
  const [strong, weak, none] = weightSquares([[4, -1, 0]], 10, 4);
  expect(strong).toEqual({ x: 0.5, y: 0.5, side: 9, isNegative: false });
  expect(weak?.side).toBeCloseTo(4.5, 12);
  expect(weak?.isNegative).toBe(true);
  expect(none?.side).toBeGreaterThan(0);
  expect(none?.x).toBeGreaterThan(20);
});

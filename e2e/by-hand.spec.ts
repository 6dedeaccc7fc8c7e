import { expect, test } from '@playwright/test';
import { byHand, printed, recordedFigures } from './support/by-hand.ts';
import { isRoundingOf } from './support/printed-number.ts';

test('the tests know the example as it was computed outside the project', () => {
  const mine = byHand(printed);
  const wrong = [...recordedFigures()].filter(
    ([id, value]) => Math.abs((mine.get(id) ?? Number.NaN) - value) > 1e-12,
  );
  expect(wrong).toEqual([]);
});

test('the tests tell a rounding from a truncation', () => {
  expect(isRoundingOf('0.0270', 0.027001636991007414)).toBe(true);
  expect(isRoundingOf('+0.0270', 0.027001636991007414)).toBe(true);
  expect(isRoundingOf('−0.00919', -0.009195741)).toBe(false);
  expect(isRoundingOf('−0.00920', -0.009195741)).toBe(true);
  expect(isRoundingOf('2.39×10⁻⁵', 0.0000238904)).toBe(true);
  expect(isRoundingOf('0.028', 0.027001636991007414)).toBe(false);
  expect(isRoundingOf('W', 1)).toBe(false);
});

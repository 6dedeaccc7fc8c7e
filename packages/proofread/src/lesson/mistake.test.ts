import { expect, test } from 'vitest';
import { reading } from '../../test/reading.ts';

const mistaken = (formula: string) =>
  reading(`:::mistake{name=rounding-carried-on of=own.delta3}\n\n$$\n${formula}\n$$\n\n:::`).findings;

test.each([
  // What the symbols stand for is what was carried on: y₃ is 0.6803 and δ₅ is −0.0407 here.
  '\\delta_3 = y_3(1 - y_3)W_{35}\\delta_5 = 0.6803(1 - 0.6803)(0.3)(-0.0407) \\approx -0.00266',
  '\\delta_3 = 0.6803(1 - 0.6803)(0.3)(-0.0407) \\approx -0.00266',
])('a line of someone who rounds on the way: %s', (formula) => {
  expect(mistaken(formula)).toEqual([]);
});

test.each([
  ['\\delta_3 = y_3(1 - y_3)W_{35}\\delta_5 \\approx -0.00265', 'wrong-mistake'],
  [
    '\\delta_3 = y_3(1 + y_3)W_{35}\\delta_5 = 0.6803(1 + 0.6803)(0.3)(-0.0407) \\approx -0.00266',
    'wrong-formula',
  ],
  ['\\delta_3 = 0.6803(1 - 0.6803)(0.3)(-0.0407) \\approx -0.00268', 'wrong-mistake'],
  ['\\delta_3 = 0.6800(1 - 0.6803)(0.3)(-0.0407) \\approx -0.00266', 'wrong-mistake 0.6800'],
])('refused: %s', (formula, finding) => {
  expect(mistaken(formula)[0]).toContain(finding);
});

test('what the mistake is made at is spoken of', () => {
  const elsewhere =
    ':::mistake{name=rounding-carried-on of=own.delta4}\n\n$$\n\\delta_3 \\approx -0.00266\n$$\n\n:::';
  expect(reading(elsewhere).findings).toEqual(['wrong-mistake']);
});

import { expect, test } from '@playwright/test';
import { evaluate } from './support/arithmetic.ts';
import { byHand, printed, recordedFigures } from './support/by-hand.ts';
import { Examples } from './support/examples.ts';
import { holds } from './support/interval.ts';
import { isRoundingOf } from './support/printed-number.ts';
import { figureNames, recordedLists } from './support/recorded-figures.ts';

const examples = new Examples();

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

test('the tape agrees with the example worked by hand, id by id', () => {
  const { values } = examples.worked('two-two-one');
  const wrong = [...byHand(printed)].filter(
    ([id, value]) => Math.abs((values.get(id) ?? Number.NaN) - value) > 1e-12,
  );
  expect(wrong).toEqual([]);
});

for (const name of figureNames) {
  test(`the tape knows ${name} as it was computed outside the project`, () => {
    const { values } = examples.worked(name);
    for (const [pattern, wanted] of recordedLists(name)) {
      const mine = [...values].filter(([id]) => pattern.test(id)).map(([, value]) => value);
      expect(mine.length, String(pattern)).toBe(wanted.length);
      const far = wanted.filter((value, i) => Math.abs((mine[i] ?? Number.NaN) - value) > 1e-12);
      expect(far, String(pattern)).toEqual([]);
    }
  });
}

test('a function is worked out and its slopes are measured', () => {
  // u = 3 · 2 + 1, y = u², ∂y/∂u = 2u, ∂y/∂x = 2u · 3.
  const { values } = examples.worked('outer-and-inner');
  const wanted = { x: 2, u: 7, y: 49, 'grad.u': 14, 'grad.x': 42, 'slope.y.u': 14, 'slope.u.x': 3 };
  for (const [id, value] of Object.entries(wanted)) expect(values.get(id), id).toBeCloseTo(value, 8);
});

test('printed arithmetic is worked out with all that its rounded numbers can stand for', () => {
  const given = (value: number) => value === 0.3 || value === 0.9;
  const sum = evaluate('0.3 × 0.6803 + 0.9 × 0.6637', undefined, given);
  expect(holds(sum, 0.801444986673512)).toBe(true);
  expect(holds(sum, 0.8016)).toBe(false);
  expect(holds(evaluate('½ · (0.5 − 0.6903)²'), 0.018103902812822)).toBe(true);
  expect(holds(evaluate('1/(1 + e^(−0.755))'), 0.680267196698649)).toBe(true);
  expect(holds(evaluate('-0.5²'), -0.25)).toBe(true);
  expect(holds(evaluate('6/2 · 3'), 9)).toBe(true);
});

import { expect, test } from 'vitest';
import { twoTwoOne } from '../test/two-two-one.ts';
import { checkFormula } from './check-formula.ts';
import { FormulaReports } from './formula-reports.ts';
import { Definitions } from './general/definitions.ts';
import { noVocabulary } from './vocabulary.ts';

test('a formula is checked once for each vocabulary', () => {
  const reports = new FormulaReports();
  const first = reports.check('y_5 \\approx 0.690', twoTwoOne);
  expect(first).toEqual(checkFormula('y_5 \\approx 0.690', twoTwoOne));
  expect(reports.check('y_5 \\approx 0.690', twoTwoOne)).toBe(first);
  expect(reports.check('y_5 \\approx 0.690', noVocabulary)).toEqual(
    checkFormula('y_5 \\approx 0.690', noVocabulary),
  );
});

test('one that makes a definition, or may use one, is checked anew', () => {
  const reports = new FormulaReports();
  for (const round of [1, 2]) {
    const definitions = new Definitions();
    expect(reports.check('f(x) = 3x + 1', twoTwoOne, definitions).findings, `round ${round}`).toEqual([]);
    expect(definitions.isEmpty).toBe(false);
    expect(reports.check('f(2) = 7', twoTwoOne, definitions).findings).toEqual([]);
    expect(reports.check('f(2) = 8', twoTwoOne, definitions).findings).not.toEqual([]);
  }
});

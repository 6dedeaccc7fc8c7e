import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { twoTwoOne } from '../../test/two-two-one.ts';
import { checkFormula } from '../check-formula.ts';
import { shownTeX } from '../tokens/shown-tex.ts';

const right = readFileSync(new URL('../../test/formulas/right.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && isRight(line));

interface Change {
  readonly tex: string;
  readonly changed: string;
  /** The formula with the change marked in it. */
  readonly marked: string;
}

/** Every formula with something else in the place of each match, where a reader would see it. */
function changes(match: RegExp, others: (found: string) => readonly string[]): readonly Change[] {
  return right.flatMap((tex) =>
    [...shownTeX(tex).matchAll(match)].flatMap(({ 0: found, index }) =>
      others(found).map((other) => {
        const [before, behind] = [tex.slice(0, index), tex.slice(index + found.length)];
        return {
          tex,
          changed: before + other + behind,
          marked: `${before}[${found}→${other}]${behind}`,
        };
      }),
    ),
  );
}

function isRight(tex: string): boolean {
  return checkFormula(tex, twoTwoOne).findings.length === 0;
}

/** Changes after which a formula is still true, or says something else that is no claim. */
const excuses: readonly (readonly [RegExp, string])[] = [
  [/\\tag\{\[|\\text\{unit \[/, 'the number of a formula, the name of another unit'],
  [/\\to|\\xrightarrow/, 'another path there is'],
  [/[<>]|\\ge/, 'another order that holds'],
  [/\\partial y.*\\partial a.* = 0$/, 'another derivative that is 0'],
  [/\(\[-→\+\]0\.2\)\^2/, 'the sign of what is squared'],
  [/^\\ln/, 'what the printed numbers give'],
  [/0\.9\}?.* - .*0\.0270.*\[\\approx→=\] 0\.8730/, 'numbers that are exact as printed'],
];

function unnoticed(all: readonly Change[]): readonly string[] {
  return all
    .filter(({ changed }) => isRight(changed))
    .map(({ marked }) => marked)
    .filter((marked) => !excuses.some(([excuse]) => excuse.test(marked)));
}

// One digit of three, each raised by one: all of them, to every other digit, take a minute.
const digits = changes(/\d/g, (found) => [String((Number(found) + 1) % 10)]).filter((_, i) => i % 3 === 0);

test.each([...new Set(digits.map(({ tex }) => tex))])('a changed digit is noticed: %s', (tex) => {
  expect(unnoticed(digits.filter((change) => change.tex === tex))).toEqual([]);
});

test('a changed sign or operator is noticed', () => {
  const signs = changes(/(?<!\^\{)[-+]/g, (found) => [found === '+' ? '-' : '+']);
  expect(signs.length).toBeGreaterThan(80);
  expect(unnoticed(signs)).toEqual([]);
  expect(unnoticed(changes(/\\(?:times|cdot)(?![A-Za-z])/g, () => ['+']))).toEqual([]);
});

test('= in the place of ≈ is noticed, but where the numbers are exact as printed', () => {
  expect(unnoticed(changes(/\\approx(?![A-Za-z])/g, () => ['=']))).toEqual([]);
});

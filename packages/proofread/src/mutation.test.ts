import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { twoTwoOne } from '../test/two-two-one.ts';
import { checkFormula } from './check-formula.ts';
import { checkValue } from './check-value.ts';
import { readLesson } from './lesson/lesson-reader.ts';

/** Text of a lesson that is checked as a whole: a formula, or the number of a bound value. */
interface Checked {
  readonly text: string;
  readonly kinds: (text: string) => readonly string[];
}

const lesson = readLesson(readFileSync(new URL('../test/sample-lesson.mdx', import.meta.url), 'utf8'));
const formulas: readonly Checked[] = lesson.formulas.map(({ text }) => ({
  text,
  kinds: (changed) => checkFormula(changed, twoTwoOne).findings.map(({ kind }) => kind),
}));
const values: readonly Checked[] = lesson.values.map((value) => ({
  text: value.printed,
  kinds: (printed) => checkValue({ ...value, printed }, twoTwoOne).findings.map(({ kind }) => kind),
}));
const all = [...formulas, ...values];

/** Every way to put something else in the place of one match, and what is found then. */
function changes(checked: readonly Checked[], match: RegExp, others: (found: string) => readonly string[]) {
  return checked.flatMap(({ text, kinds }) =>
    [...text.matchAll(match)].flatMap(({ 0: found, index }) =>
      others(found).map((other) => ({
        change: `${text.slice(0, index)}[${found}→${other}]${text.slice(index + found.length)}`,
        kinds: kinds(text.slice(0, index) + other + text.slice(index + found.length)),
      })),
    ),
  );
}

test('the sample lesson is right, and there is much in it', () => {
  expect(all.flatMap(({ text, kinds }) => kinds(text))).toEqual([]);
  expect(all.map(({ text }) => text.replace(/\D/g, '')).join('').length).toBeGreaterThan(140);
});

test('every changed digit is noticed, but for a mention of another symbol that exists', () => {
  const digits = changes(all, /\d/g, (found) => [...'0123456789'].filter((digit) => digit !== found));
  const unnoticed = digits.filter(({ kinds }) => kinds.length === 0).map(({ change }) => change);
  expect(unnoticed).toEqual(['\\delta_[5→3]', '\\delta_[5→4]']);
});

test('every changed operator is noticed', () => {
  const signs = changes(formulas, /(?<!\^\{)[-+]/g, (found) => [found === '+' ? '-' : '+']);
  expect(signs.length).toBe(15);
  expect(signs.filter(({ kinds }) => kinds.length === 0)).toEqual([]);
});

test('every = in the place of an ≈ before a rounded result is noticed', () => {
  const relations = changes(formulas, /\\approx/g, () => ['=']);
  expect(relations.length).toBeGreaterThan(5);
  for (const { kinds } of relations) expect(kinds).toEqual(['wrong-relation']);
});

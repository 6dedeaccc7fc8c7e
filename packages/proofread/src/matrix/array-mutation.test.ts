import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { book } from '../../test/two-two-one.ts';
import { checkFormula } from '../check-formula.ts';

const vocabulary = book.vocabulary('linear-output', 'layer-superscripts');
const file = new URL('../../test/formulas/matrices-right.txt', import.meta.url);
const formulas = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '');

const MINUTE = 60_000;

/** Every formula with one match replaced, where nothing is found wrong, marked at the change. */
function unnoticed(match: RegExp, replacement: (found: string) => string): readonly string[] {
  return formulas.flatMap((tex) =>
    [...tex.matchAll(match)].flatMap(({ 0: found, index }) => {
      const other = replacement(found);
      const changed = tex.slice(0, index) + other + tex.slice(index + found.length);
      if (checkFormula(changed, vocabulary).findings.length > 0) return [];
      return [`${tex.slice(0, index)}[${found}→${other}]${tex.slice(index + found.length)}`];
    }),
  );
}

test('another digit', { timeout: MINUTE }, () => {
  const all = unnoticed(/\d/g, (digit) => String((Number(digit) + 7) % 10));
  // 1 to any power is 1.
  expect(all.filter((change) => !/1\^\[/.test(change))).toEqual([]);
});

test('another sign', { timeout: MINUTE }, () => {
  const all = unnoticed(/(?<![_^]\{\(?[a-z]?)[-+](?!\})/g, (sign) => (sign === '+' ? '-' : '+'));
  expect(all).toEqual([]);
});

test('a transposition left out', () => {
  const all = unnoticed(/\^\\top|\^\{\\mathsf T\}|\\top(?=\})/g, () => '');
  // A list may stand for a column.
  expect(all.filter((change) => !/\)\[/.test(change) || /\}\)\[/.test(change))).toEqual([]);
});

test('a transposition too many, but of an array with one entry', { timeout: MINUTE }, () => {
  const all = unnoticed(/(?:W|z|h|b|\\delta)\^\{\((?:1|l)\)\}(?!_)/g, (symbol) => `(${symbol})^\\top`);
  // What a path leads through may stand or lie, and the vector of a diagonal; the trace and the shape of a square matrix stay.
  const excused =
    /\\to\s|\\operatorname\{diag\}\(\\sigma'\(\[|\\operatorname\{tr\}|_?\{2 \\times 2\}\{?\[|\{\[W\^\{\(1\)\}→.*_\{2/;
  expect(all.filter((change) => !excused.test(change))).toEqual([]);
});

test('a matrix product in the place of ⊙', () => {
  expect(unnoticed(/\\odot/g, () => '')).toEqual([]);
});

test('σ in the place of σ′', () => {
  expect(unnoticed(/\\sigma'/g, () => '\\sigma')).toEqual([]);
});

test('= before a rounded result', { timeout: MINUTE }, () => {
  const all = unnoticed(/\\approx/g, () => '=');
  // A substitution of rounded numbers may follow it.
  expect(all.filter((change) => !/=\] .*\\approx/.test(change))).toEqual([]);
});

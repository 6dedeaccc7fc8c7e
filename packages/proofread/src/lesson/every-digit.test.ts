import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { book } from '../../test/two-two-one.ts';
import { proofread } from '../proofread.ts';
import { uncovered } from './uncovered.ts';

const path = 'all-kinds-lesson.mdx';
const text = readFileSync(new URL(`../../test/${path}`, import.meta.url), 'utf8');
const { numbers, findings } = proofread({ path, text, book });
/** Of the numbers, so many are changed: each takes a whole proofreading. */
const STRIDE = 7;
const GLYPHS = ['½¼', '0123456789', '₀₁₂₃₄₅₆₇₈₉', '⁰¹²³⁴⁵⁶⁷⁸⁹'];

/** The text with another digit at a place, in the same place on or off the line. */
function changed(at: number): string {
  const glyphs = GLYPHS.find((some) => some.includes(text[at] ?? '')) ?? '';
  const digit = glyphs[(glyphs.indexOf(text[at] ?? '') + 1) % glyphs.length] ?? '½';
  return text.slice(0, at) + digit + text.slice(at + 1);
}

test('the lesson has numbers of every kind that prose, tables, pictures, code and formulas have, and all are right', () => {
  expect(findings).toEqual([]);
  expect([...new Set(numbers.map(({ kind }) => kind))].toSorted()).toEqual([
    'arithmetic',
    'derived',
    'given',
    'mention',
    'quoted',
    'structural',
  ]);
});

test('every digit is in one number, or prints nothing', () => {
  const silent = uncovered(text, numbers).map(({ start, end }) =>
    text.slice(text.lastIndexOf(' ', start) + 1, end),
  );
  expect(silent).toEqual([
    "'./chart-2",
    '\\\\[2',
    ':v[0.70]{of=picture-story.y5',
    ':v[0.0407]{of=own.delta5',
    'viewBox="0',
    '0',
    '120',
    '40',
    'x="40',
    'y="12',
    '0.68](unit-3',
    'of=own.delta5',
  ]);
});

test('another last digit in a number is noticed, but where it names something else that there is', () => {
  const unnoticed = numbers
    .filter((_, i) => i % STRIDE === 0)
    .map((number) => ({ number, at: lastDigit(number.start, number.end) }))
    .filter(({ at }) => proofread({ path, text: changed(at), book }).findings.length === 0);
  expect(unnoticed.filter(({ number }) => !['mention', 'structural'].includes(number.kind))).toEqual([]);
  expect(unnoticed.length).toBeLessThan(5);
});

function lastDigit(start: number, end: number): number {
  let at = end - 1;
  while (at > start && !/\p{N}/u.test(text[at] ?? '')) at -= 1;
  return at;
}

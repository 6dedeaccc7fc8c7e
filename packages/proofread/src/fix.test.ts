import { expect, test } from 'vitest';
import { book, lesson, root } from '../test/two-two-one.ts';
import { applyFixes, mend } from './fix.ts';
import { bookLessons } from './mutate/book-lessons.ts';
import { changed } from './mutate/change.ts';
import { candidates } from './mutate/outcome.ts';
import { sample } from './mutate/sample.ts';
import { proofread } from './proofread.ts';

const read = (text: string) => proofread({ path: 'lesson.mdx', text, book });

test('puts the right text in its place, and touches nothing else', () => {
  const text = '\uFEFF one two\r\nthree';
  const findings = [
    { start: 11, end: 16, fix: 'III' },
    { start: 2, end: 5, fix: 'I' },
  ];
  expect(applyFixes(text, findings)).toEqual({ text: '\uFEFF I two\r\nIII', count: 2 });
});

test('of two fixes that overlap, makes the first', () => {
  const findings = [
    { start: 0, end: 3, fix: 'x' },
    { start: 2, end: 4, fix: 'y' },
    { start: 3, end: 4, fix: 'z' },
  ];
  expect(applyFixes('abcd', findings)).toEqual({ text: 'xz', count: 2 });
});

test('mends glyph by glyph, in the precision and the layout of the writer', () => {
  const wrong = lesson(
    '- $y_5\n  \\approx 0.70$ :v[−0.0406]{of=own.delta5},\t$y_5 \\approx 69.1\\%$  \r\n- :v[9.2×10⁻³]{of=grad.W13}',
  );
  const right = lesson(
    '- $y_5\n  \\approx 0.69$ :v[−0.0407]{of=own.delta5},\t$y_5 \\approx 69.0\\%$  \r\n- :v[9.3×10⁻⁴]{of=grad.W13}',
  );
  const mended = mend(wrong, read);
  expect(mended.text).toBe(right);
  expect(mended.count).toBe(4);
  expect(mended.reading.findings).toEqual([]);
});

test('a second time changes nothing', () => {
  const { text } = mend(lesson('$y_5 = 0.691$, $W_{15}$, $y_5 = \\sigma(a_5) \\approx 0.7$'), read);
  expect(mend(text, read)).toMatchObject({ text, count: 0 });
});

test.each([
  ['any of three numbers may be the wrong one', '$2 \\times 3 = 7$'],
  ['it is right for W₁₃: the id may be wrong', ':v[0.1]{of=W14}'],
  ['it is right for y₃: the index may be wrong', '$y_4 \\approx 0.6803$'],
  ['it is right for y₅: the letter may be wrong', '$a_5 \\approx 0.6903$'],
])('leaves alone what it can not be sure of: %s', (_, body) => {
  const text = lesson(body);
  const mended = mend(text, read);
  expect(mended).toMatchObject({ text, count: 0 });
  expect(mended.reading.findings).not.toEqual([]);
});

test('does not make a fix that leaves as much wrong as before', () => {
  const place = { start: 0, end: 1, line: 1, column: 1 };
  const reading = (text: string) => ({
    numbers: [{ ...place, printed: text, kind: 'derived' as const, quantity: 'y5' }],
    findings: [
      {
        ...place,
        kind: 'wrong-count' as const,
        severity: 'error' as const,
        message: '',
        fix: text === 'a' ? 'b' : 'a',
      },
    ],
  });
  expect(mend('a', reading)).toMatchObject({ text: 'a', count: 0 });
});

test('of the lessons of the book, a mistyped digit is put right or left alone', {
  timeout: 240_000,
}, async () => {
  const digits = candidates(await bookLessons(root)).filter(({ change }) => change.kind === 'digit');
  const mended = sample(digits, 40, 1).map(({ lesson, change }) => {
    const spoiled = changed(lesson.text, change);
    const read = (text: string) => proofread({ path: lesson.path, text, book });
    const { text } = mend(spoiled, read);
    return text === lesson.text
      ? 'right'
      : text === spoiled
        ? 'alone'
        : `${lesson.path} ${change.from}→${change.to}: ${text}`;
  });
  expect(mended.filter((outcome) => outcome !== 'right' && outcome !== 'alone')).toEqual([]);
  expect(mended.filter((outcome) => outcome === 'right').length).toBeGreaterThan(10);
});

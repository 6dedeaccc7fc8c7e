import { describe, expect, test } from 'vitest';
import { book, lesson, root } from '../test/two-two-one.ts';
import { bookLessons } from './mutate/book-lessons.ts';
import { changesOf } from './mutate/changes.ts';
import { soundLesson } from './mutate/lesson-case.ts';
import { candidates, outcomeOf } from './mutate/outcome.ts';
import { reportText } from './mutate/report-text.ts';
import { sample } from './mutate/sample.ts';
import { tryAll } from './mutate/try-all.ts';

test('of the lessons of the book, no small mistake goes unnoticed', { timeout: 240_000 }, async () => {
  const lessons = await bookLessons(root);
  expect(lessons.flatMap(({ proofreading }) => proofreading.findings)).toEqual([]);
  const tried = sample(candidates(lessons), 200, 1).map(outcomeOf);
  expect(tried).toHaveLength(200);
  const uncaught = tried.filter(({ verdict }) => verdict === 'uncaught').length;
  expect(uncaught, reportText(tried, lessons)).toBe(0);
});

describe('what is changed', () => {
  test('every digit, sign, relation and symbol of a formula', () => {
    const text = lesson('$a_5 = 0.3 - y_{3} \\approx 7$');
    const tried = new Map<string, string[]>();
    for (const { start, from, to } of changesOf(text)) {
      if (start >= text.indexOf('$')) tried.set(from, [...(tried.get(from) ?? []), to]);
    }
    const digits = (but: string) => [...'0123456789'].filter((digit) => digit !== but);
    expect(Object.fromEntries(tried)).toEqual({
      a: ['y'],
      y: ['a'],
      '=': ['\\approx'],
      '-': ['+'],
      '\\approx': ['='],
      '5': digits('5'),
      '0': digits('0'),
      '3': [...digits('3'), ...digits('3')],
      '7': digits('7'),
    });
  });

  test('the digits and signs of prose, tables, pictures and ids', () => {
    const text = lesson(
      'Unit 5: :v[−0.0407]{of=own.delta5}, y₅\n\n| $W_{13}$ |\n|---|\n| 0.1 |\n\n<img alt="8" src="9.svg" />',
    );
    const changes = changesOf(text).filter(({ start }) => start >= text.indexOf('Unit'));
    const places = new Set(changes.map(({ start }) => start));
    expect([...places].map((start) => text[start]).join('')).toBe('5−00407o5y₅W13018');
  });

  test('nothing that no reader sees', () => {
    const text = lesson(
      'import { a1 } from "./b2";\n\n{/* 7 */}\n\n[page](https://example.com/3) and [part](/part-4/)\n\n<svg viewBox="0 0 10 10"><rect x="5" width="20" /></svg>',
    );
    expect(changesOf(text).filter(({ start }) => start >= text.indexOf('import'))).toEqual([]);
  });
});

describe('what is excused', () => {
  test.each([
    ['an exact = turned ≈', '$a_3 @= 0.755$', '\\approx'],
    ['the other rounding of a tie', '$\\frac{0.25}{2} \\approx 0.1@2$', '3'],
    ['a swap of equal values', 'Nothing: :v[0]{of=W1@5}', '6'],
    ['arithmetic that comes to the same', '$2 @\\times 2 + 2 \\times 1 = 6$', '+'],
    ['arithmetic that comes to the same', '$0 \\times @3 = 0$', '4'],
    ['arithmetic that comes to the same', '$W_{13} = 0.1 @+ 0 = 0.1$', '-'],
    ['a mention of something else that exists', '<Stepper upto="y@3" />', '4'],
    ['a swap of equal values', '$a_3 = W_{13}@x_1 + W_{23}x_2 = 0.755$', 'y'],
    ['a swap for which the printed number is right as well', ':v[1]{of=@a5}', 'y'],
    ['a constant that a derivative takes away', '$\\frac{d}{dx}(@1 + 3x) = 3$', '4'],
    ['a factor beside a 0', '$3 = 3 + (1 + e^{@-a_3}) \\cdot 0$', '+'],
    ['another letter for what may be any number', "$\\sigma'(@a) \\le \\tfrac{1}{4}$", 'y'],
    ['an operator of an expression that claims nothing', 'The miss, $t @- y_5$, is small.', '+'],
    ['a mention of something else that exists', 'Look at $W_{1@3}$.', '4'],
    ['a mention of something else that exists', 'Look at $@E$.', 'y'],
    ['a mention of something else that exists', 'Look at unit @5.', '4'],
    ['an arrow from something else that leads there', '$W_{@13} \\to a_3 \\to y_3$', '2'],
  ])('%s: %s', (excuse, marked, to) => {
    expect(outcome(marked, to)).toMatchObject({ verdict: 'excused', excuse });
  });

  test.each([
    ['≈ turned = before a rounded result', '$y_5 @\\approx 0.690$', '='],
    ['a digit beside a tie', '$\\frac{0.25}{2} \\approx 0.1@2$', '4'],
    ['a swap of other values', 'Nothing: :v[0]{of=W1@5}', '4'],
    ['other arithmetic', '$2 @\\times 3 + 2 \\times 1 = 8$', '+'],
    ['a swap for which the printed number is wrong', ':v[0.8]{of=@a5}', 'y'],
    ['a factor under a derivative', '$\\frac{d}{dx}(1 + @3x) = 3$', '4'],
    ['an operator in a claim', '$\\frac{\\partial E}{\\partial y_5} = y_5 @- t$', '+'],
    ['a symbol in a claim', '$a_@3 = 0.755$', '4'],
    ['a mention of nothing', 'Look at unit @5.', '6'],
    ['the heading of a row with a number', '| weight | now |\n|---|---|\n| $W_{1@3}$ | 0.1 |', '4'],
    ['an arrow from what leads elsewhere', '$W_{@13} \\to a_3 \\to y_3$', '4'],
  ])('not %s: %s', (_, marked, to) => {
    expect(outcome(marked, to)).toMatchObject({ verdict: 'caught' });
  });

  /** What becomes of a lesson if what stands behind the @ is changed. */
  function outcome(marked: string, to: string) {
    // An example with many weights that are 0.
    const text = marked.startsWith('Nothing')
      ? lesson(marked).replace('two-two-one', 'softmax-three')
      : lesson(marked);
    const start = text.indexOf('@');
    const sound = soundLesson('lesson.mdx', text.replace('@', ''), book);
    expect(sound.proofreading.findings).toEqual([]);
    const found = candidates([sound]).filter(({ change }) => change.start === start && change.to === to);
    expect(found).toHaveLength(1);
    return found.map(outcomeOf)[0];
  }
});

describe('a sample', () => {
  const all = candidates([
    soundLesson('lesson.mdx', lesson('$a_3 = W_{13}x_1 + W_{23}x_2 = 0.755$, $y_3 \\approx 0.680$'), book),
  ]);

  test('is the same for the same seed, another for another', () => {
    expect(sample(all, 20, 3)).toEqual(sample(all, 20, 3));
    expect(sample(all, 20, 3)).not.toEqual(sample(all, 20, 4));
  });

  test('has each kind as often as the others, as long as there are such', () => {
    const kinds = sample(all, 7, 3).map(({ change }) => change.kind);
    expect(kinds).toEqual(['digit', 'sign', 'relation', 'symbol', 'digit', 'relation', 'symbol']);
  });

  test('of all is all', () => {
    expect(new Set(sample(all, all.length, 3)).size).toBe(all.length);
  });
});

test('several cores come to the same as one', { timeout: 120_000 }, async () => {
  const all = candidates(await bookLessons(root));
  const indices = [7, 2, 90, all.length - 1, 30];
  const alone = indices.flatMap((index) => all.slice(index, index + 1)).map(outcomeOf);
  expect(alone).toHaveLength(indices.length);
  expect(await tryAll(root, indices)).toEqual(alone);
});

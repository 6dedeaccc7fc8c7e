import { describe, expect, test } from 'vitest';
import { readDeclaredNumbers } from './declared-numbers.ts';
import { readQuotedFigures } from './quoted-figures.ts';

const figure = ['id: a', 'printed: 0.690', 'source: b', 'verdict: right', 'note: c'];
const row = (fields: readonly string[]) => `- ${fields.join('\n  ')}\n`;

test('rows keep their numbers as they are written', () => {
  expect(readQuotedFigures(row([...figure, 'example: two-two-one', 'of: y5']))).toEqual([
    {
      id: 'a',
      printed: '0.690',
      source: 'b',
      verdict: 'right',
      note: 'c',
      truth: { example: 'two-two-one', of: 'y5' },
      place: { start: 2, end: 95, line: 1, column: 3 },
    },
  ]);
  expect(readDeclaredNumbers('# nothing yet\n[]\n')).toEqual([]);
  expect(readDeclaredNumbers('')).toEqual([]);
});

describe('what is wrong with a list is said with file and line', () => {
  test.each([
    ['- text: 1986\n  reason: a', 'declared-numbers.yaml:1: "1986" would declare that number anywhere'],
    ['- text: the year\n  reason: a', '1: "the year" has no number in it'],
    ['- text: in 1986', '1: the field "reason" is missing'],
    ['- text: in 1986\n  reason:', '1: expected a text in the field "reason"'],
    ['- text: in 1986\n  reason: a\n- text: in 1986\n  reason: b', '3: "in 1986" stands in the list twice'],
    ['- text: in 1986\n  why: a', '1: unknown field "why": expected text, reason'],
    ['text: in 1986', '1: expected a list of rows'],
    ['- text: [', 'no YAML'],
  ])('%s', (text, message) => {
    expect(() => readDeclaredNumbers(text)).toThrow(message);
  });

  test.each([
    [
      row(figure).replace('right', 'maybe'),
      'quoted-figures.yaml:1: the verdict "maybe" must be right or wrong',
    ],
    [row(figure).replace('id: a', 'id: A b'), 'the id "A b" must be lower-case words'],
    [row(figure) + row(figure), ':6: the id "a" stands in the list twice'],
    [row([...figure, 'of: y5']), '"example" and "of" say together'],
  ])('%s', (text, message) => {
    expect(() => readQuotedFigures(text)).toThrow(message);
  });
});

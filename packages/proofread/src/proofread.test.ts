import { describe, expect, test } from 'vitest';
import { book, lesson } from '../test/two-two-one.ts';
import { proofread } from './proofread.ts';

const read = (text: string) => proofread({ path: 'lesson.mdx', text, book });

describe('places', () => {
  /** Where the wrong digits of a lesson are, and what the file has there. */
  function places(body: string): readonly (readonly [number, number, string])[] {
    const text = lesson(body);
    return read(text).findings.map(({ line, column, start, end }) => {
      // A line and a column say the same as the offset.
      expect(
        text
          .split('\n')
          [line - 1]?.slice(column - 1)
          .startsWith(text.slice(start, end)),
      ).toBe(true);
      return [line, column, text.slice(start, end)];
    });
  }

  test('in a line of prose, twice the same formula', () => {
    expect(places('So $y_5 \\approx 0.690$, not $y_5 \\approx 0.691$, and $y_5 \\approx 0.691$.')).toEqual([
      [7, 42, '0.691'],
      [7, 67, '0.691'],
    ]);
  });

  test('in the third line of a display in a blockquote', () => {
    const body = ['> Look:', '>', '> $$', '> a_3 = W_{13}x_1', '> + W_{23}x_2', '> = 0.756', '> $$'].join(
      '\n',
    );
    expect(places(body)).toEqual([[12, 5, '0.756']]);
  });

  test('in a blockquote in a list, with aligned rows and blank space', () => {
    const body = [
      '1. First',
      '   > $$',
      '   > \\begin{aligned}',
      '   > y_3 &= \\sigma(a_3) \\\\',
      '   >     &\\approx 0.6804',
      '   > \\end{aligned}',
      '   > $$',
    ].join('\n');
    expect(places(body)).toEqual([[11, 19, '0.6804']]);
  });

  test('in a formula that goes over the end of a line in a blockquote', () => {
    expect(places('> so $y_5 = \\sigma(a_5)\n> \\approx 0.691$ is\n> what it says')).toEqual([
      [8, 11, '0.691'],
    ]);
  });

  test('in a table, in a heading, and inside a component', () => {
    const body = [
      '| a | b |',
      '|---|---|',
      '| $y_5$ | $y_5 \\approx 0.691$ |',
      '',
      '## Why $E \\approx 0.019$',
      '',
      '<Question answer="a">',
      '',
      'So $y_3 \\approx 0.681$',
      '',
      '</Question>',
    ].join('\n');
    expect(places(body)).toEqual([
      [9, 24, '0.691'],
      [11, 19, '0.019'],
      [15, 17, '0.681'],
    ]);
  });

  test('with line ends of another system', () => {
    const text = lesson('> $$\n> y_5\n> \\approx 0.691\n> $$').replaceAll('\n', '\r\n');
    const [finding] = read(text).findings;
    expect(finding).toMatchObject({ line: 9, column: 11 });
    expect(text.slice(finding?.start, finding?.end)).toBe('0.691');
  });
});

describe('numbers', () => {
  test('say what they are, where, and what they should be', () => {
    const text = lesson('Here $y_5 \\approx 0.690$ and :v[0.9]{of=W45}.');
    expect(read(text).numbers).toEqual([
      {
        start: text.indexOf('0.690'),
        end: text.indexOf('0.690') + 5,
        line: 7,
        column: 19,
        printed: '0.690',
        kind: 'derived',
        quantity: 'y5',
        expected: expect.closeTo(0.6902834929076443, 14),
      },
      {
        start: text.indexOf('0.9]'),
        end: text.indexOf('0.9]') + 3,
        line: 7,
        column: 33,
        printed: '0.9',
        kind: 'given',
        quantity: 'W45',
        expected: 0.9,
      },
    ]);
  });

  test('in code, in prose and in what only looks like a directive are none of ours', () => {
    const text = lesson('At 10:30 in `$y_5 = 3$`:\n\n```tex\n$y_5 = 3$\n```\n');
    expect(read(text)).toEqual({ numbers: [], findings: [], unread: [] });
  });
});

describe('a value in prose', () => {
  const kinds = (body: string) => read(lesson(body)).findings.map(({ kind }) => kind);

  test.each([
    ':v[0.690]{of=y5}',
    ':v[0.5]{of=t5}',
    ':v[−0.0407]{of=own.delta5}',
    ':v[-0.0407]{of="own.delta5"}',
    ':v[0.000929]{of=grad.W13}',
    ':v[9.29×10⁻⁴]{of=grad.W13}',
    ':v[69.0%]{of=y5}',
  ])('right: %s', (body) => {
    expect(kinds(body)).toEqual([]);
  });

  test.each([
    ['wrong-digit', ':v[0.691]{of=y5}'],
    ['wrong-digit', ':v[0.0407]{of=own.delta5}'],
    ['wrong-digit', ':v[9.39×10⁻⁴]{of=grad.W13}'],
    ['wrong-digit', ':v[0.4]{of=x1}'],
    ['wrong-digit', ':v[0.6902]{of=y5}'],
    ['unknown-quantity', ':v[0.690]{of=y9}'],
    ['unknown-quantity', ':v[0.690]'],
    ['unreadable-formula', ':v[much]{of=y5}'],
  ])('%s: %s', (kind, body) => {
    expect(kinds(body)).toEqual([kind]);
  });
});

describe('a lesson that does not fit the book', () => {
  test.each([
    ['unknown-example', '---\nexample: two-two-two\n---\n$y_5 = 0.691$', 'there is no example "two-two-two"'],
    ['unknown-example', '---\nexample: two-two-one\nnotation: mine\n---\n', 'there is no notation "mine"'],
    ['unparsable-lesson', lesson('<Question>\n\nNo end'), "lesson.mdx can't be read"],
    ['unparsable-lesson', lesson('{1 +}'), "lesson.mdx can't be read"],
    ['unparsable-lesson', '---\nexample: [\n---\n', 'the front matter is no YAML'],
  ])('%s is one finding: %j', (kind, text, message) => {
    const { findings, numbers } = read(text);
    expect(findings).toMatchObject([{ kind, severity: 'error', message: expect.stringContaining(message) }]);
    expect(numbers).toEqual([]);
  });

  test('a lesson without an example still has its arithmetic checked', () => {
    expect(read('$2 \\times 0.3 = 0.6$').findings).toEqual([]);
    expect(read('$2 \\times 0.3 = 0.7$').findings).toMatchObject([{ kind: 'wrong-digit', fix: '0.6' }]);
    expect(read(':v[1]{of=y5}').findings).toMatchObject([{ kind: 'unknown-quantity' }]);
  });
});

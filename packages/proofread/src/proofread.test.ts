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
    const at = (stretch: string, length = stretch.length) => {
      const start = text.indexOf(stretch);
      return { start, end: start + length, line: 7, column: start - text.lastIndexOf('\n', start) };
    };
    expect(read(text).numbers).toEqual([
      { ...at('y_5'), printed: 'y_5', kind: 'mention', quantity: 'y5' },
      {
        ...at('0.690'),
        printed: '0.690',
        kind: 'derived',
        quantity: 'y5',
        expected: expect.closeTo(0.6902834929076443, 14),
      },
      { ...at('0.9]', 3), printed: '0.9', kind: 'given', quantity: 'W45', expected: 0.9 },
    ]);
  });

  test('what only looks like a directive is text', () => {
    const { findings } = read(lesson('At 10:30.'));
    expect(findings.map(({ kind, printed }) => [kind, printed])).toEqual([
      ['unproved-number', '10'],
      ['unproved-number', '30'],
    ]);
  });

  test('every digit of the file is in a number, in a finding, or prints nothing', () => {
    const text = lesson('A 7 in `8`, <b data-x="1">9</b>, <i title="2">{3}</i>, ![4](5.png "6"), H₂O, 1½.');
    const { numbers, findings } = read(text);
    const places = [...numbers, ...findings].map(({ start, end }) => text.slice(start, end));
    expect(places.toSorted().join(' ')).toBe('1 2 3 4 6 7 8 9 H₂ ½');
  });
});

describe('notes and definitions', () => {
  test('what a calculator gives instead is told, at the place of the whole formula', () => {
    const formula = '$\\delta_3 = 0.6803(1 - 0.6803)(-0.0407)(0.3) \\approx -0.00265$';
    const text = lesson(`So ${formula}.`);
    const { notes, findings } = read(text);
    expect(findings).toEqual([]);
    expect(notes.map(({ start, end, line }) => [text.slice(start, end), line])).toEqual([[formula, 7]]);
    expect(notes[0]?.message).toContain('−0.00266');
  });

  test('a definition by numbers that nothing else uses is not proved', () => {
    expect(read(lesson('With $u = 3$, $2u = 6$.')).findings).toEqual([]);
    expect(read(lesson('With $u = 3$.')).findings).toMatchObject([{ kind: 'unproved-number', column: 11 }]);
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
    ':v[69.0 %]{of=y5}',
    ':v[+0.690]{of=y5}',
    ':v[.690]{of=y5}',
    ':v[9.29 × 10⁻⁴]{of=grad.W13}',
  ])('right: %s', (body) => {
    expect(kinds(body)).toEqual([]);
  });

  test.each([
    ['wrong-digit', ':v[0.691]{of=y5}'],
    ['wrong-digit', ':v[0.0407]{of=own.delta5}'],
    ['wrong-digit', ':v[9.39×10⁻⁴]{of=grad.W13}'],
    ['wrong-digit', ':v[0.4]{of=x1}'],
    ['wrong-digit', ':v[0.6902]{of=y5}'],
    ['wrong-digit', ':v[+0.691]{of=y5}'],
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
    ['unknown-example', '---\nexample: [two-two-one, two]\n---\n', 'there is no example "two"'],
    ['unknown-example', '---\nexample: two-two-one\nnotation: mine\n---\n', 'there is no notation "mine"'],
    ['unknown-example', lesson('<Stepper example="two" caption="y₅ ≈ 0.1" />'), 'there is no example "two"'],
    ['unparsable-lesson', lesson('<Question>\n\nNo end'), "lesson.mdx can't be read"],
    ['unparsable-lesson', lesson('{1 +}'), "lesson.mdx can't be read"],
    ['unparsable-lesson', '---\nexample: [\n---\n', 'the front matter is no YAML'],
  ])('%s is one finding: %j', (kind, text, message) => {
    const { findings } = read(text);
    expect(findings).toMatchObject([{ kind, severity: 'error', message: expect.stringContaining(message) }]);
  });

  test('what needs no example is checked all the same', () => {
    const text = '---\nexample: two-two-two\n---\n\n1. One: $2 \\times 0.3 = 0.7$\n3. Three: y₅ ≈ 0.690';
    expect(read(text).findings.map(({ kind }) => kind)).toEqual([
      'unknown-example',
      'wrong-digit',
      'wrong-place',
    ]);
  });

  test('a lesson without an example still has its arithmetic checked', () => {
    expect(read('$2 \\times 0.3 = 0.6$').findings).toEqual([]);
    expect(read('$2 \\times 0.3 = 0.7$').findings).toMatchObject([{ kind: 'wrong-digit', expected: '0.6' }]);
    expect(read(':v[1]{of=y5}').findings).toMatchObject([{ kind: 'unknown-quantity' }]);
  });
});

test.each([
  ['y₅ ≈ 0.691', '0.690', '0.6902835'],
  ['$2 \\times 3 = 7$', undefined, '6'],
  [':v[0.1]{of=W14}', undefined, '0.4'],
  ['It has seven weights.', 'six', '6'],
  // These are no misprints of 1, 0.6903 and "one".
  ['η = 0.5', undefined, '1.0'],
  ['y₅ ≈ 0.6**930**', undefined, '0.6903'],
  ['It has two outputs.', undefined, '1'],
])(
  'a fix is there only where nothing else can be meant, and what is due is said all the same: %s',
  (body, fix, expected) => {
    const { findings } = proofread({ path: 'lesson.mdx', text: lesson(body), book });
    expect(findings.map((finding) => [finding.fix, finding.expected])).toEqual([[fix, expected]]);
  },
);

test.each([
  ['$y_5 \\propto E$', ['unreadable-formula']],
  [':any[$y_5 \\propto E$]', []],
  // With a number in it, a formula claims something of the example.
  [':any[$y_5 \\approx 0.691$]', ['unproved-number', 'wrong-digit']],
])('what can not be read is no way round the checks: %s', (body, kinds) => {
  const { findings } = proofread({ path: 'lesson.mdx', text: lesson(body), book });
  expect(findings.map(({ kind }) => kind)).toEqual(kinds);
});

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { book, twoTwoOne } from '../test/two-two-one.ts';
import { checkFormula } from './check-formula.ts';

/** What is wrong with a formula: the kind of each finding and the stretch of TeX it points at. */
function wrongs(tex: string, vocabulary = twoTwoOne): readonly (readonly [string, string])[] {
  return checkFormula(tex, vocabulary).findings.map(({ kind, span }) => [
    kind,
    tex.slice(span.start, span.end),
  ]);
}

/** One formula a line. */
const right = linesOf('right.txt');

test.each(right)('right: %s', (tex) => {
  expect(wrongs(tex)).toEqual([]);
});

/** On each line the one finding that is due, where it points, and the formula. */
const wrong = linesOf('wrong.txt').map((line) => {
  const [kind = '', stretch = '', tex = ''] = line.split(' | ');
  return { kind, stretch, tex };
});

test.each(wrong)('$kind at $stretch: $tex', ({ kind, stretch, tex }) => {
  expect(wrongs(tex)).toEqual([[kind, stretch]]);
});

function linesOf(file: string): readonly string[] {
  const text = readFileSync(new URL(`../test/formulas/${file}`, import.meta.url), 'utf8');
  return text.split('\n').filter((line) => line !== '');
}

describe('what numbers are', () => {
  const numbers = (tex: string, vocabulary = twoTwoOne) =>
    checkFormula(tex, vocabulary).numbers.map(({ printed, kind, quantity }) => [printed, quantity ?? kind]);
  const numerals = (tex: string, vocabulary = twoTwoOne) =>
    numbers(tex, vocabulary).filter(([printed = '']) => /^[-\d.]/.test(printed));

  test('a substitution binds each number to the symbol above it', () => {
    expect(
      numerals(
        String.raw`a_5 = W_{35}y_3 + W_{45}y_4 = 0.3 \times 0.6803 + 0.9 \times 0.6637 \approx 0.8014`,
      ),
    ).toEqual([
      ['0.3', 'W35'],
      ['0.6803', 'y3'],
      ['0.9', 'W45'],
      ['0.6637', 'y4'],
      ['0.8014', 'a5'],
    ]);
  });

  test.each([
    String.raw`a_5 = 0.9 \times 0.6637 + 0.3 \times 0.6803`,
    String.raw`0.9 \times 0.6637 + 0.3 \times 0.6803 \approx 0.80`,
    String.raw`0.9 \times 0.6637 + 0.3 \times 0.6803`,
  ])('without symbols above, a number is what makes the chain come out: %s', (tex) => {
    expect(numerals(tex).slice(0, 4)).toEqual([
      ['0.9', 'W45'],
      ['0.6637', 'y4'],
      ['0.3', 'W35'],
      ['0.6803', 'y3'],
    ]);
  });

  test('numbers that look like the example but work out nothing of it are arithmetic', () => {
    expect(numbers(String.raw`0.3 \times 0.3 = 0.09`)).toEqual([
      ['0.3', 'arithmetic'],
      ['0.3', 'arithmetic'],
      ['0.09', 'arithmetic'],
    ]);
  });

  test('a sign that belongs to the formula is not part of the number', () => {
    expect(numbers(String.raw`y_3 = \sigma(a_3) = \frac{1}{1 + e^{-0.755}}`).at(-1)).toEqual(['0.755', 'a3']);
  });

  test('names with digits, constants and labels, in order', () => {
    expect(
      numbers(String.raw`\delta_5 = \tfrac12(t - y_5)^2 \cdot \frac{\partial E}{\partial W_{45}} \tag{7}`),
    ).toEqual([
      [String.raw`\delta_5`, 'own.delta5'],
      ['1', 'arithmetic'],
      ['2', 'arithmetic'],
      ['y_5', 'y5'],
      ['2', 'arithmetic'],
      [String.raw`\frac{\partial E}{\partial W_{45}}`, 'grad.W45'],
      ['7', 'structural'],
    ]);
  });

  test('before and after a step', () => {
    expect(numbers(String.raw`0.690 \to 0.682`)).toEqual([
      ['0.690', 'y5'],
      ['0.682', 'next.y5'],
    ]);
  });

  test('layers as superscripts', () => {
    const vocabulary = book.vocabulary('four-equations', 'layer-superscripts');
    const tex = String.raw`z^{(1)}_1 = w_{11}^{(1)}x_1 + w^{(1)}_{12}x_2 + b^{(1)}_1 = 0.2 \cdot 0.5 + 0.3 \cdot 0.8 + 0.1 = 0.44`;
    expect(wrongs(tex, vocabulary)).toEqual([]);
    expect(numerals(tex, vocabulary).map(([, id]) => id)).toEqual(['W13', 'x1', 'W23', 'x2', 'b3', 'a3']);
    expect(
      wrongs(String.raw`\delta^{(1)}_1 = w^{(2)}_{11}\,\delta^{(2)}_1\,\sigma'(z^{(1)}_1)`, vocabulary),
    ).toEqual([]);
    expect(
      wrongs(String.raw`\delta^{(1)}_1 = w^{(2)}_{12}\,\delta^{(2)}_1\,\sigma'(z^{(1)}_1)`, vocabulary),
    ).toHaveLength(1);
  });

  test('a function example, with decimals that are part of its formula', () => {
    const vocabulary = book.vocabulary('one-weight');
    expect(wrongs(String.raw`E = (2.1w - 4)^2 = (2.1 \times 1 - 4)^2 = 3.61`, vocabulary)).toEqual([]);
    expect(
      wrongs(String.raw`w \leftarrow w - \eta\frac{dE}{dw} = 1 + 0.01 \times 7.98 = 1.0798`, vocabulary),
    ).toEqual([]);
    expect(wrongs('E = (2.2w - 4)^2', vocabulary)).toEqual([['wrong-digit', '2.2']]);
  });
});

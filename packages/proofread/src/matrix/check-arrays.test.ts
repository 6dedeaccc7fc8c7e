import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { book, twoTwoOne } from '../../test/two-two-one.ts';
import { checkFormula } from '../check-formula.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** 2-2-1 with biases and a linear output: every number of it is short. */
const linearOutput = book.vocabulary('linear-output', 'layer-superscripts');

function linesOf(file: string): readonly string[] {
  const text = readFileSync(new URL(`../../test/formulas/${file}`, import.meta.url), 'utf8');
  return text.split('\n').filter((line) => line !== '');
}

function wrongs(tex: string, vocabulary: Vocabulary = linearOutput): readonly (readonly [string, string])[] {
  const { findings } = checkFormula(tex, vocabulary);
  return findings.map(({ kind, span }) => [kind, tex.slice(span.start, span.end)]);
}

/** Nothing wrong, and nothing left unread. */
function isProved(tex: string, vocabulary: Vocabulary): boolean {
  const { findings, unread } = checkFormula(tex, vocabulary);
  return findings.length === 0 && unread.length === 0;
}

const right = linesOf('matrices-right.txt');

test.each(right)('right: %s', (tex) => {
  expect(wrongs(tex)).toEqual([]);
  expect(checkFormula(tex, linearOutput).unread).toEqual([]);
});

const wrong = linesOf('matrices-wrong.txt').map((line) => {
  const [kind = '', stretch = '', tex = ''] = line.split(' | ');
  return { kind, stretch, tex };
});

test.each(wrong)('$kind at $stretch: $tex', ({ kind, stretch, tex }) => {
  expect(wrongs(tex)).toEqual([[kind, stretch]]);
});

describe('other examples', () => {
  const inLayers = (example: string) => book.vocabulary(example, 'layer-superscripts');

  test.each([
    ['four-equations', String.raw`\delta^{(L)} = \nabla_{\hat y}L \odot \sigma'(z^{(L)})`],
    ['four-equations', String.raw`\hat y = \sigma(W^{(2)}\sigma(W^{(1)}x + b^{(1)}) + b^{(2)})`],
    ['four-equations', String.raw`\sigma'(z^{(l)}) = h^{(l)} \odot (1 - h^{(l)})`],
    [
      'four-equations',
      String.raw`z^{(1)} = \begin{bmatrix} 0.2 & 0.3 \\ 0.4 & 0.1 \end{bmatrix}\begin{bmatrix} 0.5 \\ 0.8 \end{bmatrix} + \begin{bmatrix} 0.1 \\ 0.1 \end{bmatrix} = \begin{bmatrix} 0.44 \\ 0.38 \end{bmatrix}`,
    ],
    [
      'four-equations',
      String.raw`\delta^{(1)} \approx \begin{bmatrix} 0.5 \\ 0.6 \end{bmatrix}(-0.0621) \odot \begin{bmatrix} 0.2383 \\ 0.2412 \end{bmatrix} \approx \begin{bmatrix} -0.00740 \\ -0.00899 \end{bmatrix}`,
    ],
    ['exercise-3', String.raw`\nabla_{\hat y} L = \hat y - y`],
    ['exercise-3', String.raw`\delta^{(1)} = (W^{(2)})^\top\delta^{(2)} \odot \sigma'(z^{(1)})`],
    ['exercise-3', String.raw`L = \tfrac12 (\hat y - y)^\top(\hat y - y)`],
    ['softmax-three', String.raw`\hat y = \operatorname{softmax}(z^{(1)})`],
    ['softmax-three', String.raw`L = -\mathbf y^\top \ln \hat{\mathbf y}`],
    [
      'picture-story',
      String.raw`W^{(1)} = \begin{bmatrix} w^{(1)}_{11} & 0 \\ 0 & w^{(1)}_{22} \end{bmatrix}`,
    ],
    ['picture-story', String.raw`W^{(1)} \leftarrow W^{(1)} - \eta\,\frac{\partial L}{\partial W^{(1)}}`],
  ])('%s: %s', (example, tex) => {
    expect(isProved(tex, inLayers(example))).toBe(true);
  });

  test.each([
    ['four-equations', String.raw`\delta^{(L)} = \nabla_{\hat y}L`, 'wrong-formula'],
    ['four-equations', String.raw`\hat y = \sigma(W^{(2)}\sigma(W^{(1)}x) + b^{(2)})`, 'wrong-formula'],
    ['four-equations', String.raw`\sigma'(z^{(l)}) = h^{(l)}(1 - h^{(l)})`, 'wrong-shape'],
    ['exercise-3', String.raw`\delta^{(1)} = W^{(2)}\delta^{(2)} \odot \sigma'(z^{(1)})`, 'wrong-formula'],
    ['softmax-three', String.raw`L = \mathbf y^\top \ln \hat{\mathbf y}`, 'wrong-formula'],
    [
      'picture-story',
      String.raw`W^{(1)} = \begin{bmatrix} w^{(1)}_{11} & 0.1 \\ 0 & w^{(1)}_{22} \end{bmatrix}`,
      'wrong-digit',
    ],
  ])('%s: %s is a %s', (example, tex, kind) => {
    expect(wrongs(tex, inLayers(example)).map(([found]) => found)).toEqual([kind]);
  });

  test('units numbered through: the minus of descent is in δ', () => {
    expect(
      isProved(String.raw`\delta^{(1)} = \sigma'(a^{(1)}) \odot (W^{(2)})^\top \delta^{(2)}`, twoTwoOne),
    ).toBe(true);
    expect(isProved(String.raw`W^{(1)} \leftarrow W^{(1)} + \eta\,\delta^{(1)}x^\top`, twoTwoOne)).toBe(true);
    expect(wrongs(String.raw`W^{(1)} \leftarrow W^{(1)} - \eta\,\delta^{(1)}x^\top`, twoTwoOne)).toHaveLength(
      1,
    );
  });
});

describe('messages', () => {
  const messages = (tex: string) => checkFormula(tex, linearOutput).findings.map(({ message }) => message);

  test('a shape that does not fit says both, what would fit, and the transposition that makes it right', () => {
    expect(messages(String.raw`\frac{\partial L}{\partial W^{(1)}} = \delta^{(1)} x`)).toEqual([
      'δ⁽¹⁾ is 2 × 1 and x is 2 × 1: their product needs as many columns on the left as rows on the right (1 column, 2 rows); elementwise, it is written \\odot; did you mean xᵀ?',
    ]);
    expect(messages(String.raw`z^{(1)} = (W^{(1)})^\top x + b^{(1)}`)).toEqual([
      'in row 1, column 1, (W^{(1)})^\\top x + b^{(1)} comes to 0.3, the rest of the chain to 0.35; did you mean W⁽¹⁾, not transposed?',
    ]);
  });

  test('a claim about a shape says which it is', () => {
    expect(messages(String.raw`x \in \mathbb{R}^3`)).toEqual(['x is 2 × 1, not 3 × 1']);
  });
});

describe('what numbers are', () => {
  const numbers = (tex: string) =>
    checkFormula(tex, linearOutput).numbers.map(({ printed, kind, quantity }) => [printed, quantity ?? kind]);

  test('entries are bound to the quantities of their places', () => {
    expect(
      numbers(
        String.raw`z^{(1)} = \begin{bmatrix} 0.1 & 0.3 \\ 0.2 & 0.4 \end{bmatrix}x + b^{(1)} = \begin{bmatrix} 0.35 \\ 0.5 \end{bmatrix}`,
      ),
    ).toEqual([
      ['z^{(1)}', 'mention'],
      ['0.1', 'W13'],
      ['0.3', 'W23'],
      ['0.2', 'W14'],
      ['0.4', 'W24'],
      ['b^{(1)}', 'mention'],
      ['0.35', 'a3'],
      ['0.5', 'a4'],
    ]);
  });

  test('an array named alone is a mention', () => {
    expect(numbers(String.raw`(W^{(2)})^\top`)).toEqual([['W^{(2)}', 'mention']]);
  });

  test('every digit of a right formula is in one number', () => {
    for (const tex of right) {
      const { numbers: found } = checkFormula(tex, linearOutput);
      const uncovered = [...tex.matchAll(/\d+/g)].filter(
        ({ index }) => !found.some(({ span }) => index >= span.start && index < span.end),
      );
      expect([tex, uncovered.map(({ 0: digits }) => digits)]).toEqual([tex, []]);
    }
  });
});

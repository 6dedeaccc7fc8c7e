import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { book } from '../../test/two-two-one.ts';
import { checkFormula } from '../check-formula.ts';
import { noVocabulary, type Vocabulary } from '../vocabulary.ts';
import { Definitions } from './definitions.ts';

/** Formulas of one lesson, in order. */
interface Block {
  readonly vocabulary: Vocabulary;
  readonly lines: readonly string[];
}

const text = readFileSync(new URL('../../test/formulas/general.txt', import.meta.url), 'utf8');
const blocks: readonly Block[] = text.split('\n\n').map((block) => {
  const [heading = '', ...lines] = block.split('\n').filter((line) => line !== '');
  const [example = '', notation] = heading.replace('# ', '').split(' ');
  return { vocabulary: example === 'none' ? noVocabulary : book.vocabulary(example, notation), lines };
});

/** All that is found in a lesson of these formulas, in words. */
function found({ vocabulary, lines }: Block): readonly string[] {
  const definitions = new Definitions();
  const messages = lines.flatMap((line) => {
    const { findings, unread } = checkFormula(line, vocabulary, definitions);
    return [
      ...findings.map(
        ({ kind, message, span }) => `${kind} at ${line.slice(span.start, span.end)}: ${message}`,
      ),
      ...unread.map(({ start, end }) => `not read: ${line.slice(start, end)}`),
    ];
  });
  return [...messages, ...definitions.unused().map(({ name }) => `${name} is defined and not used`)];
}

describe.each(blocks)('$vocabulary.example: $lines', (block) => {
  test('is right, and every number is told of', () => {
    expect(found(block)).toEqual([]);
  });

  test('every other digit, sign and function is noticed', () => {
    const unnoticed = block.lines.flatMap((line, i) =>
      changesOf(line)
        .filter(({ changed }) => found({ ...block, lines: [changed] }).length === 0 || block.lines.length < 5)
        .filter(({ changed }) => found({ ...block, lines: block.lines.with(i, changed) }).length === 0)
        .map(({ change }) => change),
    );
    expect(unnoticed).toEqual([]);
  });
});

/** A formula with one thing in it replaced. */
function changesOf(line: string): readonly { readonly change: string; readonly changed: string }[] {
  const replacements: readonly (readonly [RegExp, (found: string) => readonly string[]])[] = [
    [/\d/g, (digit) => [1, 4, 8].map((more) => String((Number(digit) + more) % 10))],
    [/[+-]/g, (sign) => [sign === '+' ? '-' : '+']],
    [/\\sigma(?!')/g, () => ["\\sigma'", '\\tanh']],
    [/\\sin/g, () => ['\\cos']],
    [/\\leftarrow|\\approx|=/g, () => ['<']],
  ];
  return replacements.flatMap(([pattern, others]) =>
    [...line.matchAll(pattern)].flatMap(({ 0: old, index }) =>
      others(old).map((other) => ({
        change: `${line.slice(0, index)}[${old}→${other}]${line.slice(index + old.length)}`,
        changed: line.slice(0, index) + other + line.slice(index + old.length),
      })),
    ),
  );
}

describe('what a finding says', () => {
  const message = (tex: string, vocabulary: Vocabulary = noVocabulary) =>
    checkFormula(tex, vocabulary).findings.map((finding) => finding.message);
  const twoTwoOne = book.vocabulary('two-two-one', 'unit-pairs');

  test('at what values which side comes to what', () => {
    const [said = ''] = message(String.raw`\frac{d}{dx}x^2 = 3x`);
    const [, x, left, right] =
      /^at x = (−?[\d.]+) the left side comes to (−?[\d.]+), the right side to (−?[\d.]+)$/.exec(said) ?? [];
    const [at, one, other] = [x, left, right].map((text) => Number(text?.replace('−', '-')));
    expect([one, other]).toEqual([2 * (at ?? 0), 3 * (at ?? 0)]);
  });

  test('for which unit', () => {
    // a₃ = 0.755; by the transposed indices it would be 0.3 · y₅ = 0.3 · 0.690283….
    expect(message(String.raw`a_j = \sum_i W_{ji}\,y_i`, twoTwoOne)).toEqual([
      'for j = 3 the left side comes to 0.755, the right side to 0.2070850',
    ]);
  });

  test('that it holds by chance', () => {
    const [said] = message(String.raw`\frac{d}{dx}(3x+1)^2 = 21x`, book.vocabulary('outer-and-inner'));
    expect(said).toMatch(/^with other numbers in the example /);
  });
});

test('the numbers of a proved identity are part of it, index arithmetic included', () => {
  const numbers = (tex: string, vocabulary: Vocabulary = noVocabulary) =>
    checkFormula(tex, vocabulary).numbers.map(({ printed, kind }) => [printed, kind]);
  expect(numbers(String.raw`\sigma'(z) = \sigma(z)(1-\sigma(z)) \le \tfrac{1}{4}`)).toEqual([
    ['1', 'identity'],
    ['1', 'identity'],
    ['4', 'identity'],
  ]);
  const layered = book.vocabulary('four-equations', 'layer-superscripts');
  expect(
    numbers(String.raw`\frac{\partial L}{\partial w^{(l)}_{jk}} = \delta^{(l)}_j\,h^{(l-1)}_k`, layered),
  ).toEqual([['1', 'identity']]);
});

test('a definition with numbers that nothing else uses is told of, where it stands', () => {
  const definitions = new Definitions();
  const formulas = ['f(x) = (3x + 1)^2', 'g(x) = x^2 + 5', 'f(1) = 16', 's = t'];
  const defined = formulas.flatMap((tex) => checkFormula(tex, noVocabulary, definitions).defined);
  expect(defined.map(({ name }) => name)).toEqual(['f', 'g', 's']);
  const [unused, ...others] = definitions.unused();
  expect(others).toEqual([]);
  expect(unused?.numerals.map(({ start, end }) => unused.tex.slice(start, end))).toEqual(['2', '5']);
});

describe('a name that the notation almost has', () => {
  const found = (tex: string, example: string, notation: string) =>
    checkFormula(tex, book.vocabulary(example, notation)).findings.map(({ kind, message }) => [
      kind,
      message,
    ]);

  test('defines nothing by standing on the left', () => {
    expect(found(String.raw`\eta_3 = y_3(1-y_3)W_{35}\delta_5`, 'two-two-one', 'unit-pairs')).toEqual([
      ['unknown-quantity', String.raw`\eta_3 is nothing in two-two-one; did you mean \delta_3?`],
    ]);
    expect(found('h_1 = w_{11}x_1 + w_{12}x_2', 'two-two-one', 'receiver-first')).toEqual([
      ['unknown-quantity', 'h_1 is nothing in two-two-one; did you mean z_1?'],
    ]);
  });

  test('is told from one of several letters', () => {
    expect(found('net_3 = 0.755', 'two-two-one', 'unit-pairs')).toEqual([
      ['unknown-quantity', 'net_3 is nothing in two-two-one'],
    ]);
  });
});

test('an index that fits by chance, where there is one output, fits in no other network', () => {
  const vocabulary = book.vocabulary('four-equations', 'layer-superscripts');
  const [finding, ...others] = checkFormula(
    String.raw`\delta^{(L)}_j = \frac{\partial L}{\partial \hat y_i}\,\sigma'(z^{(L)}_j)`,
    vocabulary,
  ).findings;
  expect(others).toEqual([]);
  expect(finding?.message).toMatch(
    /^in a network with other units and layers, for i = \d, j = \d|^in a network/,
  );
});

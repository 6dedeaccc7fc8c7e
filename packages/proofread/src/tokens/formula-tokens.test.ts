import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { book, root, twoTwoOne } from '../../test/two-two-one.ts';
import { BookError } from '../book.ts';
import { checkFormula } from '../check-formula.ts';
import { readLesson } from '../lesson/lesson-reader.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { shownTeX } from './shown-tex.ts';

const right = [
  ...linesOf('right.txt').map((tex) => ({ tex, vocabulary: twoTwoOne })),
  ...linesOf('matrices-right.txt').map((tex) => ({
    tex,
    vocabulary: book.vocabulary('linear-output', 'layer-superscripts'),
  })),
];

function linesOf(file: string): readonly string[] {
  const text = readFileSync(new URL(`../../test/formulas/${file}`, import.meta.url), 'utf8');
  return text.split('\n').filter((line) => line !== '');
}

const lessons = globSync(join(root, 'docs-content/lessons/**/*.mdx')).flatMap((path) =>
  readLesson(readFileSync(path, 'utf8')).parts.flatMap((part) => {
    const [example] = part.scope.examples;
    if (part.kind !== 'formula' || example === undefined) return [];
    const vocabulary = vocabularyOf(example, part.scope.notation);
    return vocabulary === null ? [] : [{ tex: part.text.text, vocabulary }];
  }),
);

function vocabularyOf(example: string, notation: string | null): Vocabulary | null {
  try {
    return book.vocabulary(example, notation ?? undefined);
  } catch (error) {
    if (!(error instanceof BookError)) throw error;
    return null;
  }
}

test('every digit of a right formula is in exactly one token', () => {
  const all = [...right, ...lessons];
  expect(all.length).toBeGreaterThan(250);
  for (const { tex, vocabulary } of all) {
    const { numbers, findings } = checkFormula(tex, vocabulary);
    if (findings.length > 0) continue;
    const held = [...shownTeX(tex).matchAll(/\d/g)].map(
      ({ index }) => numbers.filter(({ span }) => span.start <= index && index < span.end).length,
    );
    expect({ tex, held }).toEqual({ tex, held: held.map(() => 1) });
    expect(numbers).toEqual(numbers.toSorted((one, other) => one.span.start - other.span.start));
    for (const { span, printed } of numbers) expect(printed).toBe(tex.slice(span.start, span.end));
  }
});

test('what counts as shown is what the typesetter shows', () => {
  const digits = (text: string) => text.replace(/\D/g, '').length;
  const formulas = [
    ...right.map(({ tex }) => tex),
    ...lessons.map(({ tex }) => tex),
    '\\rule{1em}{2pt} \\kern 3pt \\\\[4pt] \\textcolor{#567}{8} \\raisebox{9pt}{$1$} % 2',
    '\\genfrac{(}{)}{0pt}{1}{2}{3} \\htmlClass{c4}{5} \\begin{array}{c|c} 7 & 8 \\end{array}',
    '\\hphantom{12} \\vphantom1 3 \\% \\fcolorbox{#123}{#456}{$7$}',
  ];
  for (const tex of formulas) {
    const html = katex.renderToString(tex, {
      displayMode: true,
      trust: true,
      strict: 'ignore',
      output: 'html',
    });
    // A phantom is in the page, unseen.
    const text = html
      .replace(/<span class="[^"]*" style="[^"]*color:transparent;?[^"]*">[^<]*<\/span>/g, '')
      .replace(/&#?\w+;|<[^>]*>/g, '');
    expect({ tex, digits: digits(shownTeX(tex)) }).toEqual({ tex, digits: digits(text) });
  }
});

describe('what holds a numeral and cannot be read is never passed over', () => {
  test.each([
    'a_3 = 0.755 \\pm 0.001',
    '45° = \\pi / 4',
    '5! = 120',
    '\\sqrt[3]{8} \\lhd 2',
    '\\lfloor 2.7 \\rfloor = 2',
    'n_1 \\propto n_2',
    '\\text{in 3 steps}',
    '\\text{where $y_5 > 0.5$}',
    'y_5 \\gg 0.5',
    '0.\\overline{3} = \\tfrac13',
    '1 + 2 + \\dots + 10 = 55',
  ])('%s', (tex) => {
    expect(checkFormula(tex, twoTwoOne).findings.map(({ kind }) => kind)).not.toEqual([]);
  });

  test('nor what holds none', () => {
    const { findings, unread } = checkFormula('y_5 \\gg y_3', twoTwoOne);
    expect([findings.map(({ kind }) => kind), unread.length]).toEqual([['unreadable-formula'], 1]);
  });
});

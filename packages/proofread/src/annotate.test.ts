import { readFileSync } from 'node:fs';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { book, twoTwoOne } from '../test/two-two-one.ts';
import { annotate } from './annotate.ts';
import { readLesson } from './lesson/lesson-reader.ts';

test.each([
  ['a_5^{+}', '\\htmlClass{forward}{\\htmlData{kind=mention, of=next.a5}{a_5^{+}}}'],
  [
    'y_5^2 = E',
    '\\htmlClass{forward}{\\htmlData{kind=mention, of=y5}{y_5^{\\htmlData{kind=arithmetic}{2}}}} = \\htmlClass{forward}{\\htmlData{of=E}{E}}',
  ],
  [
    '\\frac{\\partial E}{\\partial W_{45}}',
    '\\htmlClass{gradient}{\\htmlData{kind=mention, of=grad.W45}{\\frac{\\partial E}{\\partial W_{45}}}}',
  ],
  ["\\sigma'(a_5)", "\\htmlClass{forward}{\\htmlData{kind=mention, of=slope5}{\\sigma'(a_5)}}"],
  ['\\Delta W_{45}', '\\htmlClass{changed}{\\htmlData{kind=mention, of=step.W45}{\\Delta W_{45}}}'],
  ['\\sqrt E', '\\sqrt {\\htmlClass{forward}{\\htmlData{of=E}{E}}}'],
  [
    '\\delta_5 \\approx -0.0407',
    '\\htmlClass{gradient}{\\htmlData{kind=mention, of=own.delta5}{\\delta_5}} \\approx \\htmlClass{gradient}{\\htmlData{kind=derived, of=own.delta5}{-0.0407}}',
  ],
  [
    '\\sigma(a_3) = \\frac1{1 + e^{-0.755}}',
    '\\htmlData{of=function.sigmoid}{\\sigma}(\\htmlClass{forward}{\\htmlData{kind=mention, of=a3}{a_3}}) = \\frac{\\htmlData{kind=arithmetic, value=1}{1}}{\\htmlData{kind=arithmetic, value=1}{1} + e^{-\\htmlClass{forward}{\\htmlData{kind=derived, of=a3}{0.755}}}}',
  ],
  [
    'E = \\tfrac12 0.1903^2',
    '\\htmlClass{forward}{\\htmlData{of=E}{E}} = \\tfrac{\\htmlData{kind=arithmetic, value=1}{1}}{\\htmlData{kind=arithmetic, value=2}{2}} \\htmlClass{gradient}{\\htmlData{kind=derived, of=grad.y5}{0.1903^{\\htmlData{kind=arithmetic, value=2}{2}}}}',
  ],
  [
    'E = E \\tag{2}',
    '\\htmlClass{forward}{\\htmlData{of=E}{E}} = \\htmlClass{forward}{\\htmlData{of=E}{E}} \\tag{\\htmlData{kind=structural}{2}}',
  ],
  [
    '3 \\times 0.31 \\approx 0.9',
    '\\htmlData{kind=arithmetic}{3} \\times \\htmlData{kind=arithmetic}{0.31} \\approx \\htmlData{kind=arithmetic, value=0.93}{0.9}',
  ],
  // Not every letter is a symbol of the example.
  ['\\frac{d}{dz} x_t', '\\frac{d}{dz} x_t'],
  ['\\frac{d}{dt} x_t', '\\frac{d}{dt} x_t'],
  [
    '\\frac{\\partial E}{\\partial W_{ij}} = E',
    '\\frac{\\partial E}{\\partial W_{ij}} = \\htmlClass{forward}{\\htmlData{of=E}{E}}',
  ],
  ['\\frac{1', '\\frac{1'],
])('%s', (tex, annotated) => {
  expect(annotate(tex, twoTwoOne)).toBe(annotated);
});

test('the last layer, L, is not the loss', () => {
  const vocabulary = book.vocabulary('four-equations', 'layer-superscripts');
  expect(annotate('\\delta^{(L)}_j = L', vocabulary)).toBe(
    '\\delta^{(L)}_j = \\htmlClass{forward}{\\htmlData{of=E}{L}}',
  );
});

test('a derivative by an array has one color, not that of its parts', () => {
  const vocabulary = book.vocabulary('four-equations', 'layer-superscripts');
  const annotated = annotate(
    String.raw`\frac{\partial L}{\partial W^{(1)}} = \delta^{(1)}x^\top`,
    vocabulary,
  );
  expect(annotated).toContain(
    String.raw`\htmlClass{gradient}{\htmlData{kind=mention}{\frac{\partial L}{\partial W^{(1)}}}} =`,
  );
  expect(annotate(String.raw`\frac{\partial L}{\partial W^{(l)}}`, vocabulary)).not.toContain('forward');
});

test('the result of a formula is that of the quantity, though its name is not written', () => {
  expect(annotate('W_{13}x_1 + W_{23}x_2 = 0.1 \\times 0.35 + 0.8 \\times 0.9 = 0.755', twoTwoOne)).toMatch(
    /= \\htmlClass\{forward\}\{\\htmlData\{kind=derived, of=a3\}\{0\.755\}\}$/,
  );
});

test('numbers that were told of before are marked with all that is known of them', () => {
  const numbers = [
    {
      span: { start: 10, end: 17 },
      printed: '-0.0406',
      kind: 'quoted' as const,
      entry: 'a, b',
      expected: -0.0407,
    },
  ];
  expect(annotate('\\delta \\to -0.0406', twoTwoOne, [])).toBe('\\delta \\to -0.0406');
  expect(annotate('\\delta \\to-0.0406', twoTwoOne, numbers)).toBe(
    '\\delta \\to\\htmlData{kind=quoted, value=-0.0407, entry=a{,} b}{-0.0406}',
  );
});

describe('the formula is set as before', () => {
  const sample = readLesson(readFileSync(new URL('../test/sample-lesson.mdx', import.meta.url), 'utf8'));
  const formulas = [
    ...sample.parts.flatMap((part) => (part.kind === 'formula' ? [part.text.text] : [])),
    ...readFileSync(new URL('../test/formulas/right.txt', import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== ''),
    '\\frac E2 - y_5 + -0.0407 \\quad (-0.0407)',
    "\\sigma'\\left(a_5\\right) \\cdot W_{45}y_4^{y_3}",
  ];

  const linearOutput = book.vocabulary('linear-output', 'layer-superscripts');
  const matrices = readFileSync(new URL('../test/formulas/matrices-right.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const all = [
    ...formulas.map((tex) => ({ tex, vocabulary: twoTwoOne })),
    ...matrices.map((tex) => ({ tex, vocabulary: linearOutput })),
  ];

  test.each(all)('$tex', ({ tex, vocabulary }) => {
    const annotated = annotate(tex, vocabulary);
    const isDisplayed = /\\tag|\{(equation|split|align|gather)\*?\}/.test(tex);
    for (const displayMode of isDisplayed ? [true] : [true, false]) {
      expect(glyphsAndSpaces(annotated, displayMode)).toEqual(glyphsAndSpaces(tex, displayMode));
    }
  });
});

/** What a formula looks like, without what only marks it: text, spaces and every length, in order. */
function glyphsAndSpaces(tex: string, displayMode: boolean): readonly string[] {
  const html = katex.renderToString(tex, { displayMode, trust: true, strict: 'ignore', output: 'html' });
  const shown: string[] = [];
  for (const [token] of html.matchAll(/<[^>]+>|[^<]+/g)) {
    const style = /style="([^"]*)"/.exec(token)?.[1] ?? '';
    // A color of the author's own is written on each span; the padding of a root is written on a group where there is one; struts follow the pieces that a line may break into.
    if (token.startsWith('<'))
      shown.push(
        ...(token.includes('strut') ? [] : style.split(';').filter((part) => !/^(color:.*)?$/.test(part))),
      );
    else shown.push(...token);
  }
  return shown.toSorted(
    (one, other) => Number(one.startsWith('padding')) - Number(other.startsWith('padding')),
  );
}

test('ids with a comma keep it', () => {
  const quantity = book.vocabulary('two-two-one').quantities.get('y5');
  if (quantity === undefined) throw new Error('the example has an output');
  const wide = {
    ...twoTwoOne,
    quantities: new Map([['W1,10', { ...quantity, id: 'W1,10' }]]),
    symbols: new Map([['W_{1,10}', 'W1,10']]),
  };
  const html = katex.renderToString(annotate('W_{1,10} \\approx 0.6903', wide), {
    trust: true,
    strict: 'ignore',
  });
  expect(html).toContain('data-of="W1,10"');
});

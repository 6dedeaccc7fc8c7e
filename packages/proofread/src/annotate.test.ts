import { readFileSync } from 'node:fs';
import katex from 'katex';
import { describe, expect, test } from 'vitest';
import { book, twoTwoOne } from '../test/two-two-one.ts';
import { annotate } from './annotate.ts';
import { readLesson } from './lesson/lesson-reader.ts';

test.each([
  ['a_5^{+}', '\\htmlClass{forward}{a_5^{+}}'],
  ['y_5^2', '\\htmlClass{forward}{y_5^2}'],
  ['\\frac{\\partial E}{\\partial W_{45}}', '\\htmlClass{gradient}{\\frac{\\partial E}{\\partial W_{45}}}'],
  ["\\sigma'(a_5)", "\\htmlClass{forward}{\\sigma'(a_5)}"],
  ['\\Delta W_{45}', '\\htmlClass{changed}{\\Delta W_{45}}'],
  ['\\sqrt E', '\\sqrt {\\htmlClass{forward}{E}}'],
  [
    '\\delta_5 \\approx -0.0407',
    '\\htmlClass{gradient}{\\delta_5} \\approx \\htmlClass{gradient}{\\htmlData{of=own.delta5}{-0.0407}}',
  ],
  [
    'y_3 = \\frac{1}{1 + e^{-0.755}}',
    '\\htmlClass{forward}{y_3} = \\frac{1}{1 + e^{-\\htmlClass{forward}{\\htmlData{of=a3}{0.755}}}}',
  ],
  [
    'E = \\tfrac{1}{2} 0.1903^2',
    '\\htmlClass{forward}{E} = \\tfrac{1}{2} \\htmlClass{gradient}{\\htmlData{of=grad.y5}{0.1903^2}}',
  ],
  // Not every letter is a symbol of the example, and a wrong number is no number of it.
  ['a_j = \\sum_i W_{ij} y_i', 'a_j = \\sum_i W_{ij} y_i'],
  ['\\frac{d}{dt} x_t', '\\frac{d}{dt} x_t'],
  ['3 \\times 0.3 = 0.9', '3 \\times 0.3 = 0.9'],
  ['\\frac{1', '\\frac{1'],
])('%s', (tex, annotated) => {
  expect(annotate(tex, twoTwoOne)).toBe(annotated);
});

describe('the formula is set as before', () => {
  const sample = readLesson(readFileSync(new URL('../test/sample-lesson.mdx', import.meta.url), 'utf8'));
  const formulas = [
    ...sample.formulas.map(({ text }) => text),
    ...readFileSync(new URL('../test/formulas/right.txt', import.meta.url), 'utf8')
      .trim()
      .split('\n'),
    '\\frac E2 - y_5 + -0.0407 \\quad (-0.0407)',
    "\\sigma'\\left(a_5\\right) \\cdot W_{45}y_4^{y_3}",
  ];

  test.each(formulas)('%s', (tex) => {
    const annotated = annotate(tex, twoTwoOne);
    for (const displayMode of [true, false]) {
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

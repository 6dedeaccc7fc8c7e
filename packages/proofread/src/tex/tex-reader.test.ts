import { __parse } from 'katex';
import { describe, expect, test } from 'vitest';
import type { TeXNode } from './tex-node.ts';
import { readTeX, TeXError } from './tex-reader.ts';

/** A node in short: its kind, what it holds, and the TeX it stands for. */
function short(tex: string, nodes: readonly TeXNode[] = readTeX(tex)): readonly string[] {
  return nodes.map((node) => {
    const source = tex.slice(node.span.start, node.span.end);
    return node.kind === 'glyph' ? `${node.family} ${source}` : `${node.kind} ${source}`;
  });
}

test.each([
  ['W_{13}x_1', ['scripts W_{13}', 'scripts x_1']],
  ['a_5^{+}', ['scripts a_5^{+}']],
  ["\\sigma'(a_5)", ["scripts \\sigma'", 'open (', 'scripts a_5', 'close )']],
  ["{y_5}''", ["scripts {y_5}''"]],
  ['\\frac{\\partial E}{\\partial W_{45}}', ['fraction \\frac{\\partial E}{\\partial W_{45}}']],
  ['\\tfrac 12', ['fraction \\tfrac 12']],
  ['-0.5', ['bin -', 'ord 0', 'ord .', 'ord 5']],
  ['10^{-3}', ['ord 1', 'scripts 0^{-3}']],
  ['\\left( a \\right)^2', ['scripts \\left( a \\right)^2']],
  ['\\bigl(a\\bigr)', ['open ', 'ord a', 'close ']],
  ['\\hat y', ['marked \\hat y']],
  ['\\hat{y}_1', ['scripts \\hat{y}_1']],
  ['\\mathbf{W^{(1)}}', ['marked \\mathbf{W^{(1)}}']],
  ['\\underset{2}{a}', ['brace a']],
  ['\\operatorname{ReLU}(a)', ['operator \\operatorname{ReLU}', 'open (', 'ord a', 'close )']],
  ['\\boxed{a = 1}', ['ord a', 'rel =', 'ord 1']],
  ['\\color{red} a', ['ord a']],
  ['\\textcolor{red}{a}\\htmlClass{x}{b}', ['ord a', 'ord b']],
  ['\\text{so it is}', ['words so it is']],
  ['\\underbrace{a + b}_{c}', ['brace {a + b}']],
  ['a \\quad b', ['ord a', 'space ', 'ord b']],
  ['\\begin{aligned} a &= b \\\\ &= c \\end{aligned}', ['rows a &= b \\\\ &= c']],
  ['\\begin{bmatrix} a & 2 \\\\ b \\end{bmatrix}', ['array \\begin{bmatrix} a & 2 \\\\ b \\end{bmatrix}']],
  [
    '\\left[\\begin{array}{cc} & 1 \\end{array}\\right]',
    ['array \\left[\\begin{array}{cc} & 1 \\end{array}\\right]'],
  ],
  ['\\begin{array}{rcl} a &=& 1 \\end{array}', ['rows a &=& 1']],
  ['{a}_1 \\begin{bmatrix} 1 \\end{bmatrix}', ['scripts {a}_1', 'array \\begin{bmatrix} 1 \\end{bmatrix}']],
  ['|a|^2', ['scripts |a|^2']],
  ['\\lVert a \\rVert+ 2|b|', ['fenced \\lVert a \\rVert', 'bin +', 'ord 2', 'fenced |b|']],
  ['||a| - |b||', ['fenced ||a| - |b||']],
  ['(a | b)', ['open (', 'ord a', 'ord |', 'ord b', 'close )']],
  ['\\boldsymbol{a}', ['marked \\boldsymbol{a}']],
  ['\\cancel{a} \\colorbox{red}{$b$}', ['ord a', 'ord b']],
  ['\\sout{a}', ['opaque {a}']],
])('%s', (tex, nodes) => {
  expect(short(tex)).toEqual(nodes);
});

test('what KaTeX refuses is an error with its place', () => {
  expect(() => readTeX('a + \\nothing')).toThrow(TeXError);
  expect(() => readTeX('a_1_2')).toThrow('Double subscript');
});

test('an array knows its rows, its delimiters, and whether its cells are cases', () => {
  const arrays = [
    '\\begin{pmatrix} 1 & 2 \\\\ 3 & 4 \\end{pmatrix}',
    '\\begin{cases} z & z > 0 \\\\ 0 \\end{cases}',
    '\\begin{smallmatrix} 1 \\end{smallmatrix}',
    '\\left\\{\\begin{array}{ll} z \\end{array}\\right.',
  ].map((tex) => {
    const [node] = readTeX(tex);
    if (node?.kind !== 'array') throw new TypeError(`${tex} is ${node?.kind}`);
    const { left, right, isCases, rows } = node;
    return [left, right, isCases, rows.map((row) => row.map((cell) => short(tex, cell).join(' ')))];
  });
  expect(arrays).toEqual([
    [
      '(',
      ')',
      false,
      [
        ['ord 1', 'ord 2'],
        ['ord 3', 'ord 4'],
      ],
    ],
    ['\\{', '.', true, [['ord z', 'ord z rel > ord 0'], ['ord 0']]],
    ['.', '.', false, [['ord 1']]],
    ['\\{', '.', true, [['ord z']]],
  ]);
});

/** The parser is undocumented: what is read from its tree, as it is in the pinned version. */
describe('the tree of KaTeX', () => {
  test('a symbol with scripts', () => {
    expect(__parse('a_5^{+}')).toMatchObject([
      {
        type: 'supsub',
        base: { type: 'mathord', text: 'a', loc: { start: 0, end: 1, lexer: { input: 'a_5^{+}' } } },
        sub: { type: 'textord', text: '5', loc: { start: 2, end: 3 } },
        sup: {
          type: 'ordgroup',
          loc: { start: 4, end: 7 },
          body: [{ type: 'atom', family: 'bin', text: '+' }],
        },
      },
    ]);
  });

  test('a prime has no place', () => {
    expect(__parse("y'")).toMatchObject([
      { sup: { type: 'ordgroup', body: [{ type: 'textord', text: '\\prime' }] } },
    ]);
    expect(__parse("y'")).not.toMatchObject([{ sup: { loc: expect.anything() } }]);
  });

  test('a fraction, its parts and its bar', () => {
    expect(__parse('\\frac{1}2')).toMatchObject([
      {
        type: 'genfrac',
        hasBarLine: true,
        leftDelim: null,
        rightDelim: null,
        numer: { type: 'ordgroup', loc: { start: 5, end: 8 } },
        denom: { type: 'ordgroup', loc: { start: 8, end: 9 } },
      },
    ]);
  });

  test('rows and cells of aligned', () => {
    expect(__parse('\\begin{aligned} a &= b \\end{aligned}')).toMatchObject([
      { type: 'array', addJot: true, body: [[{ type: 'styling' }, { type: 'styling' }]] },
    ]);
  });

  test('spaces: \\quad is an em, \\, is not', () => {
    expect(__parse('\\quad\\,')).toMatchObject([
      { type: 'kern', dimension: { number: 1, unit: 'em' } },
      { type: 'kern', dimension: { unit: 'mu' } },
    ]);
  });
});

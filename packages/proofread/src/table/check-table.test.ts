import { describe, expect, test } from 'vitest';
import { reading } from '../../test/reading.ts';

const table = (...rows: readonly string[]) => rows.map((row) => `| ${row} |`).join('\n');
const lined = (head: string, ...rows: readonly string[]) =>
  table(
    head,
    head
      .split('|')
      .map(() => '---')
      .join(' | '),
    ...rows,
  );

describe('a bare number is what its row and column say together', () => {
  test.each([
    [
      'rows of weights',
      lined('weight | before | gradient | change | after', 'W₁₃ | 0.1 | 0.000929 | −0.000929 | 0.0991'),
    ],
    [
      'formulas for headings',
      lined(
        '| now | $\\frac{\\partial E}{\\partial w}$ | $\\Delta w$ | $w^{+}$',
        '$W_{24}$ | 0.6 | 0.00735 | −0.00735 | 0.5926',
      ),
    ],
    ['formulas in cells', lined('weight | value', '$W_{24}$ | $0.6$')],
    [
      'rows of units',
      lined(
        'unit | pre-activation | output | δ',
        'unit 3 | 0.755 | 0.6803 | −0.002654',
        'H₄ | 0.68 | 0.6637 | −0.008172',
      ),
    ],
    ['symbols for headings', lined('unit | $a$ | $y$ | $\\delta$', 'unit 4 | 0.68 | 0.6637 | −0.008172')],
    [
      'aspects for rows',
      lined(
        ' | $W_{13}$ | y₅ | $E$',
        'before | 0.1 | 0.6903 | 0.0181',
        'after one step | 0.0991 | 0.6820 | 0.0166',
      ),
    ],
    [
      'words for quantities',
      lined('what | value | after the step', 'error | 0.0181 | 0.0166', 'learning rate | 1 | 1').replace(
        ' | 1 | 1',
        ' | 1 | —',
      ),
    ],
    [
      'lines',
      lined('from | to | weight | gradient', '1 | 3 | 0.1 | 0.000929', 'unit 4 | unit 5 | 0.9 | 0.0270'),
    ],
    ['counts', lined('what | how many', 'weights | 6', 'hidden units | 2')],
    ['units for columns', lined(' | unit 3 | unit 4', 'sum | 0.755 | 0.68', 'output | 0.6803 | 0.6637')],
    [
      'words, symbols and values',
      lined('quantity | symbol | value', 'pre-activation of unit 3 | $a_3$ | 0.755', 'target | $t$ | 0.5'),
    ],
    ['steps', lined('step | error', '0 | 0.0181', '1 | 0.0166')],
    ['numbers of units', lined('unit | sum | output', '3 | 0.755 | 0.6803', '5 | 0.8014 | 0.6903')],
    ['forward and after', lined(' | forward | after the step', '$y_5$ | 0.6903 | 0.6820')],
    ['a line of values', lined('$W_{13}$ | $W_{14}$', '0.1 | 0.4')],
    ['results', lined('step | formula | result', '1 | $a_3 = W_{13}x_1 + W_{23}x_2$ | $0.755$')],
    ['a matrix', lined(' | $x_1$ | $x_2$', 'to unit 3 | 0.1 | 0.8', 'to unit 4 | 0.4 | 0.6')],
    ['a matrix of units', lined(' | from unit 1 | from unit 2', 'to unit 3 | 0.1 | 0.8')],
    ['arrows', lined('from ↓ to → | 3 | 4', '1 | 0.1 | 0.4', '2 | 0.8 | 0.6')],
    [
      'a line and its weight',
      lined('weight | from | to | value', '$W_{23}$ | unit 2 | unit 3 | :v[0.8]{of=W23}'),
    ],
    ['a count of rows', lined('no. | weight | value', '1 | W₁₃ | 0.1', '2 | W₁₄ | 0.4')],
    ['ids in plain letters', lined('weight | value', 'W13 | 0.1')],
    [
      'elements',
      '<table><thead><tr><th>weight</th><th>value</th></tr></thead><tbody><tr><td>W₁₃</td><td>0.1</td></tr></tbody></table>',
    ],
    ['other marks stay', lined('weight | value', 'W₁₃ | :v[0.1]{of=W13}', 'W₁₄ | $y_5 \\approx 0.690$')],
  ])('%s', (_, body) => {
    expect(reading(body).findings).toEqual([]);
  });

  test('and its token says so', () => {
    expect(reading(lined('weight | gradient', 'W₁₃ | 0.000929')).numbers).toEqual([
      'mention W₁₃ of W13',
      'derived 0.000929 of grad.W13',
    ]);
  });

  test.each([
    ['wrong-digit 0.2', lined('weight | before', 'W₁₃ | 0.2')],
    ['wrong-digit 0.1', lined('weight | gradient', 'W₁₃ | 0.1')],
    ['wrong-digit 0.000930', lined('weight | gradient', '$W_{13}$ | 0.000930')],
    ['wrong-digit 0.7', lined('weight | value', '$W_{24}$ | $0.7$')],
    ['wrong-digit 0.6637', lined('unit | output', 'unit 3 | 0.6637')],
    ['wrong-digit 0.0181', lined(' | $E$', 'after | 0.0181')],
    [
      'wrong-digit 0.4',
      '<table><tr><th>weight</th><th>value</th></tr><tr><td>W₁₃</td><td>0.4</td></tr></table>',
    ],
    ['wrong-digit 0.4', lined('weight | value', 'W₁₃ | :v[0.4]{of=W14}')],
    ['unproved-number 0.1', lined('weight | mood', 'W₁₃ | 0.1')],
    // The sign before the symbol makes it another number.
    ['unproved-number 0.0407', lined('what | value', '$-\\delta_5$ | 0.0407')],
    ['wrong-digit 0.8', lined('from | to | weight', '1 | 3 | 0.8')],
    ['unknown-quantity 7', lined('from | to | weight', '7 | 3 | —')],
    ['wrong-digit 7', lined('what | how many', 'weights | 7')],
    ['wrong-digit 0.6803', lined('unit | output', '4 | 0.6803')],
    ['unknown-quantity 7', lined('unit | output', '7 | —')],
    ['wrong-digit 0.1', lined('$W_{13}$ | $W_{14}$', '0.1 | 0.1')],
    ['wrong-digit 0.756', lined('step | formula | result', '1 | $a_3 = W_{13}x_1 + W_{23}x_2$ | $0.756$')],
    ['wrong-digit 0.1', lined(' | $x_1$ | $x_2$', 'to unit 3 | 0.1 | 0.1')],
    ['wrong-digit 0.4', lined('from ↓ to → | 3', '1 | 0.4')],
    ['unknown-quantity W₁₃', lined('weight | from | to', '$W_{13}$ | unit 2 | unit 3')],
    ['unproved-number 0.1', lined('thing | value', 'mood | 0.1')],
    ['unproved-number 0.1', lined('a | b', 'W₁₃ and W₁₄ | 0.1')],
    ['wrong-place 3', lined('no. | weight', '1 | W₁₃', '3 | W₁₄')],
    ['unknown-quantity W₁₇', lined('weight | mood', 'W₁₇ | —')],
  ])('%s', (finding, body) => {
    expect(reading(body).findings).toEqual([finding]);
  });
});

describe('shapes', () => {
  const inLayers = (body: string) => reading(`:::in{notation=layer-superscripts}\n\n${body}\n\n:::`);

  test.each([
    lined('what | shape', '$W^{(1)}$ | $2 \\times 2$', '$z^{(1)}$, $h^{(1)}$ | $2 \\times 1$'),
    lined('what | shape | beside', '$x$ | $2 \\times 1$ | is multiplied by $W^{(1)}$'),
    lined(' | $x$ | $W^{(2)}$', 'shape | $2 \\times 1$ | $1 \\times 2$'),
    lined('what | shape', '$(W^{(2)})^\\top$ | $2 \\times 1$'),
    'So $W^{(2)}$ is $1 \\times 2$.',
    'So $(W^{(2)})^\\top$ is $2 \\times 1$.',
    'A 2×2 matrix, times a 2 × 1 vector.',
    'W⁽²⁾ is 1 × 2.',
    'A vector of that layer is $2 \\times 1$.',
  ])('right: %s', (body) => {
    expect(inLayers(body).findings).toEqual([]);
  });

  test.each([
    ['wrong-shape 1 \\times 2', lined('what | shape', '$z^{(1)}$, $h^{(1)}$ | $1 \\times 2$')],
    ['wrong-shape 1 \\times 2', lined('what | shape', '$x$ | $1 \\times 2$')],
    ['wrong-shape 1 \\times 2', lined(' | $x$', 'shape | $1 \\times 2$')],
    ['wrong-shape 1 \\times 2', lined('what | shape', '$(W^{(2)})^\\top$ | $1 \\times 2$')],
    ['wrong-shape 2 \\times 1', 'So $W^{(2)}$ is $2 \\times 1$.'],
    ['wrong-shape 1 \\times 2', 'So $(W^{(2)})^\\top$ is $1 \\times 2$.'],
    ['wrong-shape 2 × 1', 'W⁽²⁾ is 2 × 1.'],
    ['wrong-shape 3×2', 'A 3×2 matrix.'],
    ['wrong-shape 2 × 1', '$W^{(2)}$ is 2 × 1.'],
    ['unproved-number', 'A vector of that layer is $7 \\times 1$.'],
  ])('%s', (finding, body) => {
    expect(inLayers(body).findings).toEqual([finding]);
  });
});

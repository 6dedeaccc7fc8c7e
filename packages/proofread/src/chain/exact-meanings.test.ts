import { describe, expect, test } from 'vitest';
import { twoTwoOne } from '../../test/two-two-one.ts';
import { checkFormula } from '../check-formula.ts';

/** What is wrong with a formula, as the command prints it. */
function complaints(tex: string): readonly string[] {
  return checkFormula(tex, twoTwoOne).findings.map(
    ({ kind, message, printed, fix }) =>
      `${kind}: ${printed === undefined ? '' : `printed ${printed}; `}${message}${fix === undefined ? '' : ` → ${fix}`}`,
  );
}

describe('a printed result is the correct rounding of the full-precision value', () => {
  // y₅ = 0.6902834929076443, a₃ = 0.7550000000000001, x₁ = 0.35, W₂₃ − x₁ = 0.45, ΔW₁₃ = −0.000929071…
  test.each([
    ['y_5 \\approx 0.7', []],
    ['y_5 \\approx 0.69028349', []],
    ['a_3 = 0.755', []],
    ['a_3 = 0.7550', []],
    ['x_1 = 0.350', []],
    ['x_1 = .35', []],
    ['E \\approx 1.81 \\times 10^{-2}', []],
    ['E \\approx 1.81\\cdot10^{-2}', []],
    ['y_5 \\approx 69\\%', []],
    ['1{,}000 + 24 = 1{,}024', []],
    ['y_5 \\approx 0.6902', ['wrong-digit: printed 0.6902; y₅ is 0.6902835 (cut off, not rounded) → 0.6903']],
    ['\\frac{\\partial E}{\\partial W_{14}} \\approx 0.00286', []],
    ['\\delta_3 \\approx -0.00265449', []],
    [
      '\\Delta W_{13} \\approx -0.000928',
      ['wrong-digit: printed -0.000928; ΔW₁₃ is −0.0009290712 → -0.000929'],
    ],
  ])('%s', (tex, expected) => {
    expect(complaints(tex)).toEqual(expected);
  });

  test('a digit that was cut off says so', () => {
    expect(complaints('\\frac{\\partial E}{\\partial W_{24}} \\approx 0.00735')).toEqual([]);
    expect(complaints('\\frac{\\partial E}{\\partial W_{24}} \\approx 0.0073')).toEqual([
      'wrong-digit: printed 0.0073; gradient of W₂₄ is 0.007354481 (cut off, not rounded) → 0.0074',
    ]);
  });
});

describe('a tie is rounded both ways', () => {
  test.each([
    ['a_3 \\approx 0.75', []],
    ['a_3 \\approx 0.76', []],
    ['0.5 \\times 0.25 \\approx 0.12', []],
    ['0.5 \\times 0.25 \\approx 0.13', []],
    ['0.5 \\times 0.25 \\approx 0.14', ['wrong-digit: printed 0.14; the rest of the chain is 0.125 → 0.13']],
  ])('%s', (tex, expected) => {
    expect(complaints(tex)).toEqual(expected);
  });
});

describe('zero has no sign', () => {
  test.each([
    ['y_3 - y_3 = 0', []],
    ['y_3 - y_3 = 0.00', []],
    ['0.3 - 0.3 = -0', ['wrong-digit: printed -0; the rest of the chain is 0 → 0']],
    ['\\Delta W_{13} \\approx 0.00', []],
    ['\\Delta W_{13} \\approx -0.00', ['wrong-digit: printed -0.00; ΔW₁₃ is −0.0009290712 → -0.000929']],
  ])('%s', (tex, expected) => {
    expect(complaints(tex)).toEqual(expected);
  });
});

describe('`=` takes what is exact as printed', () => {
  const rounded = (printed: string) => [
    `wrong-relation: ${printed} is rounded, so “=” says too much: write \\approx → \\approx `,
  ];
  test.each([
    ['y_5 = 0.69', rounded('0.69')],
    ['0.69 = y_5', rounded('0.69')],
    ['a_3 = 0.75', rounded('0.75')],
    // A substitution is introduced by =, and its numerals may be rounded.
    ['y_5 = \\sigma(0.8014)', []],
    ['E = \\tfrac12(0.5 - 0.6903)^2', []],
    ['E = \\tfrac12(0.5 - 0.6903)^2 = 0.0181', rounded('0.0181')],
    // Before an exact number ≈ says less than it could.
    ['a_3 \\approx 0.755', []],
    ['2 \\times 2 \\approx 4', []],
    ['0.6903 \\approx 0.690', []],
    ['0.6903 = 0.690', rounded('0.690')],
    ['0.6903 = 0.69030', []],
  ])('%s', (tex, expected) => {
    expect(complaints(tex)).toEqual(expected);
  });
});

describe('numerals of a substitution each print the symbol they stand for', () => {
  test.each([
    ['a_5 = W_{35}y_3 + W_{45}y_4 = 0.3 \\times 0.68 + 0.9 \\times 0.66', []],
    [
      'a_5 = W_{35}y_3 + W_{45}y_4 = 0.3 \\times 0.67 + 0.9 \\times 0.66',
      ['wrong-digit: printed 0.67; y₃ is 0.6802672 → 0.68'],
    ],
    // A given that is short is printed in full.
    [
      'a_3 = W_{13}x_1 + W_{23}x_2 = 0.1 \\times 0.4 + 0.8 \\times 0.9',
      ['wrong-digit: printed 0.4; x₁ is 0.35 → 0.35'],
    ],
  ])('%s', (tex, expected) => {
    expect(complaints(tex)).toEqual(expected);
  });
});

describe('behind ← stands the next value', () => {
  test.each([
    ['W_{45} \\leftarrow 0.9 - 0.0270 \\approx 0.8730', []],
    ['W_{45} \\leftarrow W_{45} + \\eta\\,\\delta_5\\,y_4', []],
    [
      'W_{45} \\leftarrow 0.9',
      ['wrong-relation: 0.9 is rounded, so “=” says too much: write \\approx → \\approx '],
    ],
    [
      'W_{45} \\leftarrow W_{45} - \\eta\\,\\delta_5\\,y_4',
      [
        'wrong-formula: W_{45} - \\eta\\,\\delta_5\\,y_4 comes to 0.9270016, the rest of the chain to 0.8729984',
      ],
    ],
  ])('%s', (tex, expected) => {
    expect(complaints(tex)).toEqual(expected);
  });
});

test('the arrow that is no path names what leads there', () => {
  expect(complaints('W_{13} \\to a_4')).toEqual([
    'wrong-relation: W₁₃ does not lead to a₄: what leads to a₄ is W₁₄, x₁, W₂₄ and x₂',
  ]);
  expect(complaints('y_3 \\to a_3')).toEqual([
    'wrong-relation: the arrow is the wrong way round: a₃ leads to y₃',
  ]);
  expect(complaints('a_3 \\to x_1')).toEqual([
    'wrong-relation: the arrow is the wrong way round: x₁ leads to a₃',
  ]);
  expect(complaints('a_3 \\to x_2 \\to a_4')).toHaveLength(1);
});

test('a number alone is told what it could be', () => {
  expect(complaints('0.755')).toEqual([
    'unproved-number: 0.755 is a₃ here: write $a_3 = 0.755$, or :v[0.755]{of=a3}',
  ]);
  expect(complaints('5')).toEqual([
    'unproved-number: nothing says what 5 is: write the formula that gives it, or words',
  ]);
});

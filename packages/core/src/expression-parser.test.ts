import { describe, expect, it } from 'vitest';
import { evaluate } from './evaluate.ts';
import { ExpressionError } from './expression-error.ts';
import { parseExpression } from './expression-parser.ts';
import { functions } from './functions.ts';

const names: Readonly<Record<string, number>> = { W: 8, w: 1, x: 2, y: 5, s: 0.25, u: -3, x2: 7 };
const named = (id: string) => names[id] ?? Number.NaN;

describe('parseExpression', () => {
  it.each([
    ['7', 7],
    ['3x + 1', 7],
    ['1/2 (W - 3)^2', 12.5],
    ['(2.1w - 4)^2', (2.1 - 4) * (2.1 - 4)],
    ['s y', 1.25],
    ['(x + y) y', 35],
    ['1 - 2 - 3', -4],
    ['1 - (2 - 3)', 2],
    ['1 + 2 - 3 + 4', 4],
    ['8 / 4 / 2', 1],
    ['8 / 4 * 2', 4],
    ['8 / (4 * 2)', 1],
    ['1/2/4', 0.125],
    ['y/1/2', 2.5],
    ['1/2^2', 0.25],
    ['(1/2)^2', 0.25],
    ['2x/4', 1],
    ['-x^2', -4],
    ['(-x)^2', 4],
    ['-x y + 1', -9],
    ['x * -y', -10],
    ['--x', 2],
    ['u^-2', 1 / 9],
    ['x^2y', 20],
    ['2x2', 14],
    ['x^0', 1],
    ['relu(u) + relu(x)', 2],
    ['3relu(x)^2', 12],
    ['sigmoid(0) + tanh(0) + exp(0) + ln(1) + sin(0) + cos(0)', 2.5],
    ['  x  +\ty ', 7],
  ])('%s is %s', (text, value) => {
    expect(evaluate(parseExpression(text), named, functions)).toBeCloseTo(value, 14);
  });

  it('keeps numbers and fractions as they are written', () => {
    expect(parseExpression('1/2 x')).toEqual({
      kind: 'product',
      factors: [
        { kind: 'constant', numerator: 1, denominator: 2 },
        { kind: 'quantity', id: 'x' },
      ],
    });
    expect(parseExpression('2.10')).toEqual({ kind: 'constant', numerator: 2.1, denominator: 1 });
    expect(parseExpression('1 / 2').kind).toBe('quotient');
  });

  it.each([
    ['', 1, 'the end of the expression'],
    ['3x + ', 5, 'the end of the expression'],
    ['3x + * 1', 6, '"*"'],
    ['3 x 2', 5, '"2"'],
    ['(x + 1', 7, 'the end of the expression'],
    ['x + 1)', 6, '")"'],
    ['sin x', 5, '"x"'],
    ['x y/2w', 6, '"w"'],
    ['x^y', 3, '"y"'],
    ['x^0.5', 3, '"0.5"'],
    ['x^100', 3, '"100"'],
    ['x^2^3', 4, '"^"'],
    ['1/0', 3, '"0"'],
    ['xy', 1, '"xy" (a product is written x y)'],
    ['.5', 1, '"."'],
    ['1.', 2, '"."'],
    ['x − 1', 3, '"−"'],
    ['😀 + 1', 1, '"😀"'],
    ['x + 😀x', 5, '"😀"'],
    [`1${'0'.repeat(400)}`, 1, 'one too large for a double'],
  ])('refuses %s at character %i', (text, position, found) => {
    expect(errorOf(text)).toMatchObject({ position, found });
  });

  it.each(['(', '-', 'sin('])('refuses a thousand %s inside each other', (opening) => {
    expect(errorOf(opening.repeat(1000)).expected).toMatch(/^at most 64 /);
  });
});

function errorOf(text: string): ExpressionError {
  try {
    parseExpression(text);
  } catch (error) {
    if (error instanceof ExpressionError) return error;
    throw error;
  }
  throw new Error(`this was read without an error: ${text}`);
}

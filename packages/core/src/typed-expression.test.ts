import { expect, it } from 'vitest';
import { ExpressionError } from './expression-error.ts';
import { parseExpression } from './expression-parser.ts';
import { parseTyped } from './typed-expression.ts';

it.each([
  ['(x + y) · y', '(x + y) * y'],
  ['σ(w×x − 3) ÷ 2', 'sigmoid(w * x - 3) / 2'],
  ['½(t − y)² + y³', '1/2 (t - y)^2 + y^3'],
  ['sin(x^2 + 1)', 'sin(x^2 + 1)'],
])('reads %s as %s', (typed, written) => {
  expect(parseTyped(typed)).toEqual(parseExpression(written));
});

it.each([
  ['σ(x) + * 2', 8],
  ['x² + ?', 6],
  ['x³ + ', 5],
  ['²', 1],
])('names the character of %s that was typed', (typed, position) => {
  let thrown: unknown;
  try {
    parseTyped(typed);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(ExpressionError);
  expect((thrown as ExpressionError).position).toBe(position);
});

import {
  call,
  constant,
  difference,
  negative,
  power,
  productOf,
  quantity,
  quotient,
  sumOf,
} from '@nudge/core/expression';
import { describe, expect, it } from 'vitest';
import { termsOf } from './formula.ts';

const [a, b, c] = [quantity('a'), quantity('b'), quantity('c')];

/** Terms parted by |, pieces by spaces. */
function written(expression: Parameters<typeof termsOf>[0]): string {
  const token = (one: ReturnType<typeof termsOf>[number][number][number]) =>
    one.kind === 'operand' ? one.id : one.symbols.text;
  return termsOf(expression)
    .map((pieces) => pieces.map((piece) => piece.map(token).join('')).join(' '))
    .join(' | ');
}

describe('termsOf', () => {
  it.each([
    ['a sum of products', sumOf([productOf(a, b), productOf(b, c)]), 'a ·b | +b ·c'],
    ['a leading minus', negative(productOf(a, b)), '−a ·b'],
    ['a power of a difference', productOf(constant(1, 2), power(difference(a, b), 2)), '½ ·(a | −b)²'],
    [
      'a quotient of calls',
      quotient(call('exp', a), sumOf([call('exp', a), call('exp', b)])),
      'exp(a) /(exp(a) | +exp(b))',
    ],
    ['a minus inside parentheses', productOf(a, negative(b)), 'a ·(−b)'],
  ])('keeps an operator with what follows it in %s', (_, expression, expected) => {
    expect(written(expression)).toBe(expected);
  });
});

import { describe, expect, it } from 'vitest';
import { networkExample } from '../test/figures.ts';
import { derive } from './derivation.ts';
import {
  constant,
  difference,
  type Expression,
  negative,
  productOf,
  quantity,
  quotient,
  sumOf,
} from './expression.ts';
import { layOut, numbersTeX, placed, symbolsTeX } from './expression-layout.ts';
import { layerSuperscripts } from './notation/layer-superscripts.ts';
import type { Notation } from './notation/notation.ts';
import { unitPairs } from './notation/unit-pairs.ts';
import { display } from './number-format.ts';

const [a, b, c] = [quantity('a'), quantity('b'), quantity('c')];
const values: Readonly<Record<string, string>> = { a: '2', b: '−3', c: '−4' };

function symbols(expression: Expression): string {
  return layOut(expression)
    .map((token) => (token.kind === 'operand' ? token.id : token.symbols.text))
    .join(' ');
}

function numbers(expression: Expression): string {
  return layOut(expression)
    .map((token) => (token.kind === 'operand' ? placed(token, values[token.id] ?? '') : token.numbers.text))
    .join(' ');
}

describe('a line of tokens', () => {
  it('puts parentheses where the order of operations needs them', () => {
    expect(symbols(productOf(a, sumOf([b, c])))).toBe('a · ( b + c )');
    expect(symbols(difference(a, sumOf([b, c])))).toBe('a − ( b + c )');
    expect(symbols(difference(a, productOf(b, c)))).toBe('a − b · c');
    expect(symbols(quotient(a, productOf(b, c)))).toBe('a / ( b · c )');
    expect(symbols(negative(sumOf([a, b])))).toBe('− ( a + b )');
    expect(symbols(sumOf([a, negative(b)]))).toBe('a + ( − b )');
    expect(symbols(quotient(sumOf([a, b]), c))).toBe('( a + b ) / c');
    expect(symbols(productOf(constant(1, 2), a))).toBe('½ · a');
  });

  it('puts a negative number in parentheses after an operator, and nowhere else', () => {
    expect(numbers(sumOf([b, c]))).toBe('−3 + (−4)');
    expect(numbers(productOf(b, c))).toBe('−3 × (−4)');
    expect(numbers(sumOf([a, productOf(b, a)]))).toBe('2 + (−3) × 2');
    expect(numbers(negative(b))).toBe('− (−3)');
  });
});

describe('a step of the worked example', () => {
  function step(name: string, notation: Notation, id: string) {
    const quantities = new Map(derive(networkExample(name), notation).map((one) => [one.id, one]));
    const get = (key: string) => {
      const found = quantities.get(key);
      if (found === undefined) throw new RangeError(key);
      return found;
    };
    const { symbol, expression } = get(id);
    if (expression === null) throw new RangeError(`${id} is given`);
    return [
      symbol,
      symbolsTeX(expression, (operand) => get(operand).symbol),
      numbersTeX(expression, (operand) => display(get(operand).value).text),
    ];
  }

  it('reads as the lesson writes it, with the sign inside δ', () => {
    expect(step('two-two-one', unitPairs, 'a5')).toEqual([
      'a_5',
      'W_{35} \\cdot y_3 + W_{45} \\cdot y_4',
      '0.3 \\times 0.6803 + 0.9 \\times 0.6637',
    ]);
    expect(step('two-two-one', unitPairs, 'own.delta5')).toEqual([
      '\\delta_5',
      "( t - y_5 ) \\cdot \\sigma'(a_5)",
      '( 0.5 - 0.6903 ) \\times 0.2138',
    ]);
    expect(step('two-two-one', unitPairs, 'next.W45')).toEqual([
      'W_{45}^{+}',
      'W_{45} + \\Delta W_{45}',
      '0.9 + (-0.0270)',
    ]);
  });

  it('reads as the lesson writes it, with layers above', () => {
    expect(step('four-equations', layerSuperscripts, 'a3')).toEqual([
      'z^{(1)}_1',
      'w^{(1)}_{11} \\cdot x_1 + w^{(1)}_{12} \\cdot x_2 + b^{(1)}_1',
      '0.2 \\times 0.5 + 0.3 \\times 0.8 + 0.1',
    ]);
    expect(step('four-equations', layerSuperscripts, 'delta3')).toEqual([
      '\\delta^{(1)}_1',
      "\\frac{\\partial L}{\\partial h^{(1)}_1} \\cdot \\sigma'(z^{(1)}_1)",
      '-0.0310 \\times 0.2383',
    ]);
  });
});

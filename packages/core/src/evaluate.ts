import { activations } from './activation.ts';
import { cos } from './elementary/cos.ts';
import { exp } from './elementary/exp.ts';
import { log } from './elementary/log.ts';
import { sin } from './elementary/sin.ts';
import type { Expression, FunctionName } from './expression.ts';

const functions: Readonly<Record<FunctionName, (x: number) => number>> = {
  sigmoid: activations.sigmoid.output,
  tanh: activations.tanh.output,
  relu: activations.relu.output,
  'leaky-relu': activations['leaky-relu'].output,
  gelu: activations.gelu.output,
  silu: activations.silu.output,
  'relu-slope': activations.relu.slope,
  'leaky-relu-slope': activations['leaky-relu'].slope,
  'gelu-slope': activations.gelu.slope,
  'silu-slope': activations.silu.slope,
  exp,
  ln: log,
  sin,
  cos,
};

/** The number an expression stands for, in full precision; sums and products are worked from left to right. */
export function evaluate(expression: Expression, lookUp: (id: string) => number): number {
  const value = (part: Expression) => evaluate(part, lookUp);
  switch (expression.kind) {
    case 'quantity':
      return lookUp(expression.id);
    case 'constant':
      return expression.numerator / expression.denominator;
    case 'sum':
      return expression.terms.map(value).reduce((total, term) => total + term);
    case 'difference':
      return value(expression.from) - value(expression.subtract);
    case 'product':
      return expression.factors.map(value).reduce((product, factor) => product * factor);
    case 'quotient':
      return value(expression.over) / value(expression.under);
    case 'negative':
      return -value(expression.of);
    case 'power':
      return integerPower(value(expression.base), expression.exponent);
    case 'call':
      return functions[expression.name](value(expression.argument));
  }
}

/** base · base · …, and the reciprocal for an exponent below 0. */
function integerPower(base: number, exponent: number): number {
  let power = 1;
  for (let i = 0; i < Math.abs(exponent); i++) power *= base;
  return exponent < 0 ? 1 / power : power;
}

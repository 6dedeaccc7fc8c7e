import type { Expression } from './expression.ts';
import type { FunctionTable } from './network-functions.ts';

/**
 * The number an expression stands for, in full precision; sums and products are worked from left to right.
 *
 * @throws RangeError for a function that is not in the table
 */
export function evaluate(
  expression: Expression,
  lookUp: (id: string) => number,
  functions: FunctionTable,
): number {
  const value = (part: Expression) => evaluate(part, lookUp, functions);
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
    case 'call': {
      const called = functions[expression.name];
      if (called === undefined) throw new RangeError(`there is no function ${expression.name} here`);
      return called(value(expression.argument));
    }
  }
}

/** base · base · …, and the reciprocal for an exponent below 0. */
function integerPower(base: number, exponent: number): number {
  let power = 1;
  for (let i = 0; i < Math.abs(exponent); i++) power *= base;
  return exponent < 0 ? 1 / power : power;
}

import { type Expression, quantity } from './expression.ts';

/** The same expression over quantities of other ids. */
export function rename(expression: Expression, to: (id: string) => string): Expression {
  return substitute(expression, (id) => quantity(to(id)));
}

/** The same expression with another in the place of each quantity. */
export function substitute(expression: Expression, by: (id: string) => Expression): Expression {
  const put = (part: Expression) => substitute(part, by);
  switch (expression.kind) {
    case 'quantity':
      return by(expression.id);
    case 'constant':
      return expression;
    case 'sum':
      return { ...expression, terms: expression.terms.map(put) };
    case 'product':
      return { ...expression, factors: expression.factors.map(put) };
    case 'difference':
      return { ...expression, from: put(expression.from), subtract: put(expression.subtract) };
    case 'quotient':
      return { ...expression, over: put(expression.over), under: put(expression.under) };
    case 'negative':
      return { ...expression, of: put(expression.of) };
    case 'power':
      return { ...expression, base: put(expression.base) };
    case 'call':
      return { ...expression, argument: put(expression.argument) };
  }
}

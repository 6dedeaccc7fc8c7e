import { type Expression, quantity } from './expression.ts';

/** The same expression over quantities of other ids. */
export function rename(expression: Expression, to: (id: string) => string): Expression {
  const renamed = (part: Expression) => rename(part, to);
  switch (expression.kind) {
    case 'quantity':
      return quantity(to(expression.id));
    case 'constant':
      return expression;
    case 'sum':
      return { ...expression, terms: expression.terms.map(renamed) };
    case 'product':
      return { ...expression, factors: expression.factors.map(renamed) };
    case 'difference':
      return { ...expression, from: renamed(expression.from), subtract: renamed(expression.subtract) };
    case 'quotient':
      return { ...expression, over: renamed(expression.over), under: renamed(expression.under) };
    case 'negative':
      return { ...expression, of: renamed(expression.of) };
    case 'power':
      return { ...expression, base: renamed(expression.base) };
    case 'call':
      return { ...expression, argument: renamed(expression.argument) };
  }
}

import { constant, type Expression, negative, productOf } from '../expression.ts';

/** The expression with other expressions in place of some quantities; `to` gives `undefined` for those that stay. */
export function substitute(expression: Expression, to: (id: string) => Expression | undefined): Expression {
  const inside = (part: Expression) => substitute(part, to);
  switch (expression.kind) {
    case 'quantity':
      return to(expression.id) ?? expression;
    case 'constant':
      return expression;
    case 'sum':
      return { ...expression, terms: expression.terms.map(inside) };
    case 'product':
      return product(expression.factors.map(inside));
    case 'difference':
      return { ...expression, from: inside(expression.from), subtract: inside(expression.subtract) };
    case 'quotient':
      return { ...expression, over: inside(expression.over), under: inside(expression.under) };
    case 'negative':
      return { ...expression, of: inside(expression.of) };
    case 'power':
      return { ...expression, base: inside(expression.base) };
    case 'call':
      return { ...expression, argument: inside(expression.argument) };
  }
}

/** The expression without the factors that are `unwanted` quantities, in every term of a sum; `null` where there is none of them. */
export function withoutFactors(expression: Expression, unwanted: (id: string) => boolean): Expression | null {
  switch (expression.kind) {
    case 'negative': {
      const inside = withoutFactors(expression.of, unwanted);
      return inside === null ? null : negative(inside);
    }
    case 'sum': {
      const terms = expression.terms.map((term) => withoutFactors(term, unwanted) ?? term);
      return terms.every((term, i) => term === expression.terms[i]) ? null : { ...expression, terms };
    }
    case 'product': {
      const factors = expression.factors.filter((one) => one.kind !== 'quantity' || !unwanted(one.id));
      return factors.length === expression.factors.length ? null : product(factors);
    }
    default:
      return null;
  }
}

/** The opposite, with t − y turned round where the sign can be hidden in a difference. */
export function opposite(expression: Expression): Expression {
  switch (expression.kind) {
    case 'negative':
      return expression.of;
    case 'difference':
      return { ...expression, from: expression.subtract, subtract: expression.from };
    case 'product': {
      const [first, ...others] = expression.factors;
      return first?.kind === 'difference' ? productOf(opposite(first), ...others) : negative(expression);
    }
    default:
      return negative(expression);
  }
}

/** The expression times `numerator`/`denominator`, worked into a plain number that is in front already: 2 · ½(t − y)² is (t − y)². */
export function scaled(expression: Expression, numerator: number, denominator: number): Expression {
  if (expression.kind === 'negative') return negative(scaled(expression.of, numerator, denominator));
  if (expression.kind === 'sum')
    return { ...expression, terms: expression.terms.map((term) => scaled(term, numerator, denominator)) };
  const factors = expression.kind === 'product' ? expression.factors : [expression];
  const [first, ...others] = factors;
  if (first?.kind !== 'constant') return product([constant(numerator, denominator), ...factors]);
  const over = first.numerator * numerator;
  const under = first.denominator * denominator;
  if (over === under && others.length > 0) return product(others);
  return product([over % under === 0 ? constant(over / under) : constant(over, under), ...others]);
}

function product(factors: readonly Expression[]): Expression {
  const [first, ...others] = factors;
  return first === undefined ? constant(1) : productOf(first, ...others);
}

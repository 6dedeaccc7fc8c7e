/** Functions of one argument that an expression may call. `NAME-slope` is the derivative of an activation. */
export type FunctionName =
  | 'sigmoid'
  | 'tanh'
  | 'relu'
  | 'leaky-relu'
  | 'gelu'
  | 'silu'
  | 'relu-slope'
  | 'leaky-relu-slope'
  | 'gelu-slope'
  | 'silu-slope'
  | 'exp'
  | 'ln'
  | 'sin'
  | 'cos';

/** Arithmetic over named quantities. It is evaluated, printed with symbols, and printed with numbers. */
export type Expression =
  | { readonly kind: 'quantity'; readonly id: string }
  | { readonly kind: 'constant'; readonly numerator: number; readonly denominator: number }
  | { readonly kind: 'sum'; readonly terms: readonly Expression[] }
  | { readonly kind: 'difference'; readonly from: Expression; readonly subtract: Expression }
  | { readonly kind: 'product'; readonly factors: readonly Expression[] }
  | { readonly kind: 'quotient'; readonly over: Expression; readonly under: Expression }
  | { readonly kind: 'negative'; readonly of: Expression }
  | { readonly kind: 'power'; readonly base: Expression; readonly exponent: number }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly argument: Expression };

export function quantity(id: string): Expression {
  return { kind: 'quantity', id };
}

export function constant(numerator: number, denominator = 1): Expression {
  return { kind: 'constant', numerator, denominator };
}

/** A sum; of one term it is that term, of none it is 0. */
export function sumOf(terms: readonly Expression[]): Expression {
  const [first, ...rest] = terms;
  if (first === undefined) return constant(0);
  return rest.length === 0 ? first : { kind: 'sum', terms };
}

/** A product; of one factor it is that factor. Products inside are spread out. */
export function productOf(...factors: readonly [Expression, ...Expression[]]): Expression {
  const flat = factors.flatMap((factor) => (factor.kind === 'product' ? factor.factors : [factor]));
  const [first, ...rest] = flat;
  return first !== undefined && rest.length === 0 ? first : { kind: 'product', factors: flat };
}

export function difference(from: Expression, subtract: Expression): Expression {
  return { kind: 'difference', from, subtract };
}

export function quotient(over: Expression, under: Expression): Expression {
  return { kind: 'quotient', over, under };
}

export function negative(of: Expression): Expression {
  return { kind: 'negative', of };
}

export function power(base: Expression, exponent: number): Expression {
  return { kind: 'power', base, exponent };
}

export function call(name: FunctionName, argument: Expression): Expression {
  return { kind: 'call', name, argument };
}

/** Ids of the quantities in an expression, each once, in order of appearance. */
export function operandsOf(expression: Expression): readonly string[] {
  return [...new Set(mentions(expression))];
}

function mentions(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'quantity':
      return [expression.id];
    case 'constant':
      return [];
    case 'sum':
      return expression.terms.flatMap(mentions);
    case 'product':
      return expression.factors.flatMap(mentions);
    case 'difference':
      return [...mentions(expression.from), ...mentions(expression.subtract)];
    case 'quotient':
      return [...mentions(expression.over), ...mentions(expression.under)];
    case 'negative':
      return mentions(expression.of);
    case 'power':
      return mentions(expression.base);
    case 'call':
      return mentions(expression.argument);
  }
}

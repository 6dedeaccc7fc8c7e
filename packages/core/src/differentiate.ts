import {
  call,
  constant,
  difference,
  type Expression,
  type FunctionName,
  negative,
  operandsOf,
  power,
  productOf,
  quotient,
  sumOf,
} from './expression.ts';

/**
 * The derivative of an expression by one of its quantities, the others held still, without the terms and factors that
 * vanish (zeros added, ones multiplied).
 * @throws RangeError for a function whose derivative has no name among the functions.
 */
export function differentiate(expression: Expression, by: string): Expression {
  if (!operandsOf(expression).includes(by)) return ZERO;
  switch (expression.kind) {
    case 'quantity':
      return ONE;
    case 'constant':
      return ZERO;
    case 'sum':
      return addUp(expression.terms.map((term) => differentiate(term, by)));
    case 'difference':
      return takeAway(differentiate(expression.from, by), differentiate(expression.subtract, by));
    case 'negative':
      return takeAway(ZERO, differentiate(expression.of, by));
    case 'product':
      return addUp(
        expression.factors.map((factor, i) =>
          multiply(expression.factors.toSpliced(i, 1, differentiate(factor, by))),
        ),
      );
    case 'quotient': {
      const over = differentiate(expression.over, by);
      const under = differentiate(expression.under, by);
      if (isConstant(under, 0)) return isConstant(over, 0) ? ZERO : quotient(over, expression.under);
      const top = takeAway(multiply([over, expression.under]), multiply([expression.over, under]));
      return quotient(top, power(expression.under, 2));
    }
    case 'power':
      return multiply([
        constant(expression.exponent),
        expression.exponent === 2 ? expression.base : power(expression.base, expression.exponent - 1),
        differentiate(expression.base, by),
      ]);
    case 'call':
      return multiply([
        slopeOf(expression.name, expression.argument),
        differentiate(expression.argument, by),
      ]);
  }
}

const ZERO = constant(0);
const ONE = constant(1);

function slopeOf(name: FunctionName, x: Expression): Expression {
  switch (name) {
    case 'sigmoid':
      return productOf(call('sigmoid', x), difference(ONE, call('sigmoid', x)));
    case 'tanh':
      return difference(ONE, power(call('tanh', x), 2));
    case 'relu':
    case 'leaky-relu':
    case 'gelu':
    case 'silu':
      return call(`${name}-slope`, x);
    case 'exp':
      return call('exp', x);
    case 'ln':
      return quotient(ONE, x);
    case 'sin':
      return call('cos', x);
    case 'cos':
      return negative(call('sin', x));
    default:
      throw new RangeError(`the derivative of ${name} is not written here`);
  }
}

function addUp(terms: readonly Expression[]): Expression {
  return sumOf(terms.filter((term) => !isConstant(term, 0)));
}

function takeAway(from: Expression, subtract: Expression): Expression {
  if (isConstant(subtract, 0)) return from;
  return isConstant(from, 0) ? negative(subtract) : difference(from, subtract);
}

/** A product with its plain numbers gathered in front: 2 · (3x + 1) · 3 becomes 6 · (3x + 1). */
function multiply(factors: readonly Expression[]): Expression {
  const flat = factors.flatMap((factor) => (factor.kind === 'product' ? factor.factors : [factor]));
  let numerator = 1;
  let denominator = 1;
  const rest: Expression[] = [];
  for (const factor of flat) {
    if (factor.kind === 'constant') {
      numerator *= factor.numerator;
      denominator *= factor.denominator;
    } else rest.push(factor);
  }
  if (numerator === 0) return ZERO;
  const number = Number.isInteger(numerator / denominator)
    ? constant(numerator / denominator)
    : constant(numerator, denominator);
  const [first, ...others] = isConstant(number, 1) ? rest : [number, ...rest];
  return first === undefined ? ONE : productOf(first, ...others);
}

function isConstant(expression: Expression, value: number): boolean {
  return expression.kind === 'constant' && expression.numerator === value * expression.denominator;
}

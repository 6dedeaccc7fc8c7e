import { activations } from '@nudge/core/activation';
import { cos } from '@nudge/core/elementary/cos';
import { exp } from '@nudge/core/elementary/exp';
import { log } from '@nudge/core/elementary/log';
import { pow } from '@nudge/core/elementary/pow';
import { sin } from '@nudge/core/elementary/sin';
import { type Numeral, printedValue, rationalOf } from '../numeral.ts';
import { add, compare, divide, multiply, negate, type Rational, rational } from '../rational.ts';
import type { CalledName, Condition, KnownSymbol, Order, Term } from './term.ts';

const functions: Readonly<Record<CalledName, (x: number) => number>> = {
  sigmoid: activations.sigmoid.output,
  'sigmoid-slope': activations.sigmoid.slope,
  tanh: activations.tanh.output,
  'tanh-slope': activations.tanh.slope,
  relu: activations.relu.output,
  'relu-slope': activations.relu.slope,
  'leaky-relu': activations['leaky-relu'].output,
  'leaky-relu-slope': activations['leaky-relu'].slope,
  gelu: activations.gelu.output,
  'gelu-slope': activations.gelu.slope,
  silu: activations.silu.output,
  'silu-slope': activations.silu.slope,
  'square-root': Math.sqrt,
  absolute: Math.abs,
  sign: Math.sign,
  tan: (x) => sin(x) / cos(x),
  sinh: (x) => (exp(x) - exp(-x)) / 2,
  cosh: (x) => (exp(x) + exp(-x)) / 2,
  'log-2': (x) => log(x) / Math.LN2,
  'log-10': (x) => log(x) / Math.LN10,
  softplus: (x) => log(1 + exp(x)),
  exp,
  ln: log,
  sin,
  cos,
};

/**
 * The value of a term, NaN where it has none.
 *
 * @param numberOf what its numerals stand for, as printed where absent
 * @param symbolOf what its symbols stand for, the example's values where absent
 */
export function evaluate(
  term: Term,
  numberOf: (numeral: Numeral) => number = printedValue,
  symbolOf: (symbol: KnownSymbol) => number = ownValue,
): number {
  const value = (part: Term) => evaluate(part, numberOf, symbolOf);
  switch (term.kind) {
    case 'numeral':
      return numberOf(term.numeral);
    case 'symbol':
      return symbolOf(term.symbol);
    case 'constant':
      return term.value;
    case 'sum':
      return term.terms.map(value).reduce((total, next) => total + next);
    case 'negative':
      return -value(term.of);
    case 'product':
      return term.factors.map(value).reduce((product, factor) => product * factor);
    case 'quotient':
      return value(term.over) / value(term.under);
    case 'power':
      return raised(value(term.base), value(term.exponent));
    case 'call':
      return functions[term.name](value(term.argument));
    case 'extreme':
      return Math[term.name](...term.of.map(value));
    case 'cases': {
      const taken = term.branches.find(({ condition }) => condition === null || holds(condition, value));
      return taken === undefined ? Number.NaN : value(taken.value);
    }
  }
}

function ownValue({ value }: KnownSymbol): number {
  return value;
}

/** True where every neighbor of a condition is in the order that it asks for. */
export function holds({ sides, orders }: Condition, value: (term: Term) => number): boolean {
  const values = sides.map(value);
  return orders.every((order, i) => isInOrder(values[i] ?? Number.NaN, order, values[i + 1] ?? Number.NaN));
}

export function isInOrder(left: number, order: Order, right: number): boolean {
  switch (order) {
    case '=':
      return left === right;
    case '≠':
      return left !== right;
    case '<':
      return left < right;
    case '>':
      return left > right;
    case '≤':
      return left <= right;
    case '≥':
      return left >= right;
  }
}

/** The value of a term as printed, without any rounding; `null` where it isn't a fraction or holds a symbol. */
export function evaluateExactly(term: Term): Rational | null {
  switch (term.kind) {
    case 'numeral':
      return rationalOf(term.numeral);
    case 'symbol':
    case 'constant':
    case 'call':
    case 'extreme':
    case 'cases':
      return null;
    case 'sum':
      return fold(term.terms, add);
    case 'negative': {
      const of = evaluateExactly(term.of);
      return of === null ? null : negate(of);
    }
    case 'product':
      return fold(term.factors, multiply);
    case 'quotient':
      return fold([term.over, term.under], divide);
    case 'power': {
      const base = evaluateExactly(term.base);
      const exponent = evaluate(term.exponent);
      if (base === null || !Number.isInteger(exponent) || Math.abs(exponent) > LARGEST_EXPONENT) return null;
      let power = rational(1n);
      for (let i = 0; i < Math.abs(exponent); i++) power = multiply(power, base);
      return exponent < 0 ? divide(rational(1n), power) : power;
    }
  }
}

const LARGEST_EXPONENT = 64;

function fold(
  terms: readonly Term[],
  combine: (a: Rational, b: Rational) => Rational | null,
): Rational | null {
  const [first, ...rest] = terms.map(evaluateExactly);
  return rest.reduce<Rational | null>(
    (total, next) => (total === null || next === null ? null : combine(total, next)),
    first ?? null,
  );
}

function raised(base: number, exponent: number): number {
  if (!Number.isInteger(exponent) || Math.abs(exponent) > LARGEST_EXPONENT) return pow(base, exponent);
  let power = 1;
  for (let i = 0; i < Math.abs(exponent); i++) power *= base;
  return exponent < 0 ? 1 / power : power;
}

const RELATIVE = 1e-9;
const ABSOLUTE = 1e-15;

/** True where two full-precision values are one, but for the last bits of the arithmetic that led to them. */
export function isSame(a: number, b: number): boolean {
  if (!Number.isFinite(a) || !Number.isFinite(b)) return false;
  return Math.abs(a - b) <= Math.max(RELATIVE * Math.max(Math.abs(a), Math.abs(b)), ABSOLUTE);
}

/** True where two terms without symbols are equal as printed. */
export function isSameAsPrinted(a: Term, b: Term): boolean {
  const [left, right] = [evaluateExactly(a), evaluateExactly(b)];
  if (left !== null && right !== null) return compare(left, right) === 0;
  return Math.abs(evaluate(a) - evaluate(b)) <= PRINTED * Math.abs(evaluate(a));
}

const PRINTED = 1e-12;

import type { Expression } from '@nudge/core/expression';
import { productOf, sumOf, type Term, whole } from '../term/term.ts';
import { NO_SPAN } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** Other ways to write a term: a symbol as what it is computed from, σ and its slope as what they are defined to be. */
export function expansionsOf(term: Term, vocabulary: Vocabulary): readonly Term[] {
  if (term.kind === 'symbol') {
    const { id } = term.symbol;
    const expression = id === null ? null : vocabulary.quantities.get(id)?.expression;
    const written = expression ? termOf(expression, vocabulary) : null;
    return written === null ? [] : [written];
  }
  if (term.kind !== 'call') return [];
  const { argument } = term;
  if (term.name === 'sigmoid') return [logistic(argument)];
  if (term.name === 'relu') return [{ kind: 'extreme', name: 'max', of: [whole(0), argument] }];
  if (term.name !== 'sigmoid-slope') return [];
  const output: Term = { kind: 'call', name: 'sigmoid', argument };
  return [productOf([output, sumOf([one, negativeOf(output)])])];
}

/** 1 / (1 + e^−a). */
function logistic(argument: Term): Term {
  const tail: Term = { kind: 'call', name: 'exp', argument: negativeOf(argument) };
  return { kind: 'quotient', over: one, under: sumOf([one, tail]) };
}

function negativeOf(of: Term): Term {
  return { kind: 'negative', of };
}

const one = whole(1);

/** An expression of the derivation as a term; `null` where one of its quantities is not in the vocabulary. */
function termOf(expression: Expression, vocabulary: Vocabulary): Term | null {
  const read = (part: Expression) => termOf(part, vocabulary);
  switch (expression.kind) {
    case 'quantity': {
      const quantity = vocabulary.quantities.get(expression.id);
      if (quantity === undefined) return null;
      return { kind: 'symbol', symbol: { id: quantity.id, value: quantity.value, span: NO_SPAN } };
    }
    case 'constant': {
      const over = whole(expression.numerator);
      return expression.denominator === 1
        ? over
        : { kind: 'quotient', over, under: whole(expression.denominator) };
    }
    case 'sum':
      return all(expression.terms.map(read), sumOf);
    case 'product':
      return all(expression.factors.map(read), productOf);
    case 'difference':
      return all([read(expression.from), read(expression.subtract)], ([from, ...rest]) =>
        sumOf([from, ...rest.map(negativeOf)]),
      );
    case 'negative':
      return all([read(expression.of)], ([of]) => leadingMinus(of));
    case 'quotient':
      return all([read(expression.over), read(expression.under)], ([over, under = over]) => ({
        kind: 'quotient',
        over,
        under,
      }));
    case 'power':
      return all([read(expression.base)], ([base]) => ({
        kind: 'power',
        base,
        exponent: whole(expression.exponent),
      }));
    case 'call':
      return all([read(expression.argument)], ([argument]) => ({
        kind: 'call',
        name: expression.name,
        argument,
      }));
  }
}

/** As a formula is read: the minus of a product belongs to its first factor. */
function leadingMinus(term: Term): Term {
  if (term.kind !== 'product') return negativeOf(term);
  const [first, ...rest] = term.factors;
  return first === undefined ? term : productOf([negativeOf(first), ...rest]);
}

function all(terms: readonly (Term | null)[], build: (terms: [Term, ...Term[]]) => Term): Term | null {
  const [first, ...rest] = terms.filter((term) => term !== null);
  return first === undefined || rest.length + 1 < terms.length ? null : build([first, ...rest]);
}

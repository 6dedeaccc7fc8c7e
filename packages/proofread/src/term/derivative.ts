import { type CalledName, type KnownSymbol, productOf, sumOf, symbolsIn, type Term, whole } from './term.ts';
import { evaluate } from './term-value.ts';

/**
 * The derivative of a term by a symbol, as a term; the terms and factors that vanish are left out.
 *
 * @param by id of the symbol
 * @param slopeOf how another symbol moves with it; `null` for one that holds still
 * @throws RangeError for a function whose derivative is not written here
 */
export function derivativeBy(
  term: Term,
  by: string,
  slopeOf: (symbol: KnownSymbol) => Term | null = () => null,
): Term {
  const slope = (part: Term): Term => derivativeBy(part, by, slopeOf);
  switch (term.kind) {
    case 'numeral':
    case 'constant':
      return ZERO;
    case 'symbol':
      return term.symbol.id === by ? ONE : (slopeOf(term.symbol) ?? ZERO);
    case 'sum':
      return added(term.terms.map(slope));
    case 'negative':
      return negated(slope(term.of));
    case 'product':
      return added(term.factors.map((factor, i) => multiplied(term.factors.toSpliced(i, 1, slope(factor)))));
    case 'quotient': {
      const [over, under] = [slope(term.over), slope(term.under)];
      if (isZero(under)) return isZero(over) ? ZERO : { kind: 'quotient', over, under: term.under };
      const top = added([multiplied([over, term.under]), negated(multiplied([term.over, under]))]);
      return { kind: 'quotient', over: top, under: raised(term.under, whole(2)) };
    }
    case 'power':
      return powerSlope(term.base, term.exponent, slope(term.base), slope(term.exponent));
    case 'call': {
      const inner = slope(term.argument);
      return isZero(inner) ? ZERO : multiplied([callSlope(term.name, term.argument), inner]);
    }
    case 'extreme': {
      const [first, ...rest] = term.of;
      if (first === undefined || rest.length === 0) return first === undefined ? ZERO : slope(first);
      const other: Term = rest.length === 1 ? (rest[0] ?? ZERO) : { ...term, of: rest };
      const [one, two] = term.name === 'max' ? [first, other] : [other, first];
      return {
        kind: 'cases',
        branches: [
          { value: slope(first), condition: { sides: [one, two], orders: ['>'] } },
          { value: slope(other), condition: { sides: [one, two], orders: ['<'] } },
        ],
      };
    }
    case 'cases':
      return {
        kind: 'cases',
        branches: term.branches.map((branch) => ({ ...branch, value: slope(branch.value) })),
      };
  }
}

/** A term that is no printed number: one without symbols is worked out. */
export function workedOut(term: Term): Term {
  return symbolsIn(term).length > 0 ? term : { kind: 'constant', value: evaluate(term) };
}

const ZERO = whole(0);
const ONE = whole(1);

function powerSlope(base: Term, exponent: Term, baseSlope: Term, exponentSlope: Term): Term {
  const throughBase = isZero(baseSlope)
    ? ZERO
    : multiplied([exponent, raised(base, added([exponent, whole(-1)])), baseSlope]);
  if (isZero(exponentSlope)) return throughBase;
  const logarithm: Term = { kind: 'call', name: 'ln', argument: base };
  return added([throughBase, multiplied([raised(base, exponent), logarithm, exponentSlope])]);
}

function callSlope(name: CalledName, x: Term): Term {
  const of = (called: CalledName): Term => ({ kind: 'call', name: called, argument: x });
  switch (name) {
    case 'sigmoid':
      return of('sigmoid-slope');
    case 'sigmoid-slope':
      return multiplied([of('sigmoid-slope'), added([ONE, negated(multiplied([whole(2), of('sigmoid')]))])]);
    case 'tanh':
      return of('tanh-slope');
    case 'tanh-slope':
      return multiplied([whole(-2), of('tanh'), of('tanh-slope')]);
    case 'relu':
    case 'leaky-relu':
    case 'gelu':
    case 'silu':
      return of(`${name}-slope`);
    case 'relu-slope':
    case 'leaky-relu-slope':
    case 'sign':
      return ZERO;
    case 'exp':
      return of('exp');
    case 'ln':
      return quotient(ONE, x);
    case 'log-2':
      return quotient(ONE, multiplied([x, { kind: 'call', name: 'ln', argument: whole(2) }]));
    case 'log-10':
      return quotient(ONE, multiplied([x, { kind: 'call', name: 'ln', argument: whole(10) }]));
    case 'square-root':
      return quotient(ONE, multiplied([whole(2), of('square-root')]));
    case 'absolute':
      return quotient(x, of('absolute'));
    case 'sin':
      return of('cos');
    case 'cos':
      return negated(of('sin'));
    case 'tan':
      return added([ONE, raised(of('tan'), whole(2))]);
    case 'sinh':
      return of('cosh');
    case 'cosh':
      return of('sinh');
    case 'softplus':
      return of('sigmoid');
    case 'gelu-slope':
    case 'silu-slope':
      throw new RangeError('its second derivative is not written here');
  }
}

function isZero(term: Term): boolean {
  return term === ZERO;
}

function negated(of: Term): Term {
  return isZero(of) ? ZERO : { kind: 'negative', of };
}

function quotient(over: Term, under: Term): Term {
  return { kind: 'quotient', over, under };
}

function raised(base: Term, exponent: Term): Term {
  return { kind: 'power', base, exponent };
}

function added(terms: readonly Term[]): Term {
  const [first, ...rest] = terms.filter((term) => !isZero(term));
  return first === undefined ? ZERO : sumOf([first, ...rest]);
}

function multiplied(factors: readonly Term[]): Term {
  if (factors.some(isZero)) return ZERO;
  const [first, ...rest] = factors.filter((factor) => factor !== ONE);
  return first === undefined ? ONE : productOf([first, ...rest]);
}

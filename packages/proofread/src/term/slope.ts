import type { Span } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { dependsOn } from './depends-on.ts';
import { derivativeBy, workedOut } from './derivative.ts';
import { letterSymbol, nameOfLetter } from './letters.ts';
import { partialDerivative } from './partial-derivative.ts';
import { type CalledName, type KnownSymbol, substituted, type Term } from './term.ts';
import { UnreadableError } from './unreadable-error.ts';

/**
 * The derivative of a term by a symbol. What the term is computed from moves along, as the example or the lesson says.
 *
 * @throws UnreadableError where it can't be worked out
 */
export function slopeIn(term: Term, by: string, order: number, vocabulary: Vocabulary, span: Span): Term {
  let slope = term;
  try {
    for (let i = 0; i < order; i++) slope = derivativeBy(slope, by, slopeOf);
  } catch (error) {
    if (error instanceof RangeError) throw new UnreadableError(error.message, span);
    throw error;
  }
  return order === 0 ? slope : workedOut(slope);

  function slopeOf(symbol: KnownSymbol): Term | null {
    const name = nameOfLetter(symbol);
    if (name !== null) {
      const meaning = vocabulary.letters?.meaningOf(name) ?? null;
      return meaning === null ? null : derivativeBy(meaning.body, by, slopeOf);
    }
    if (symbol.id === null) throw new RangeError('nothing says how it depends on that');
    if (!dependsOn(vocabulary, symbol.id, by)) return null;
    const partial = partialDerivative(vocabulary, symbol.id, by);
    if (partial === null) throw new RangeError('nothing says how it depends on that');
    const slope = partial.id === null ? { slope: { of: symbol.id, by } } : {};
    return { kind: 'symbol', symbol: { ...partial, ...slope, span: symbol.span } };
  }
}

const ARGUMENT = letterSymbol('argument', { start: 0, end: 0 });

/** A function or its derivative at an argument. */
export function slopeOfFunction(name: CalledName, primes: number, argument: Term, span: Span): Term {
  if (primes === 0) return { kind: 'call', name, argument };
  if (primes === 1 && (name === 'sigmoid' || name === 'tanh'))
    return { kind: 'call', name: `${name}-slope`, argument };
  try {
    let slope: Term = { kind: 'call', name, argument: { kind: 'symbol', symbol: ARGUMENT } };
    for (let i = 0; i < primes; i++) slope = derivativeBy(slope, ARGUMENT.id);
    return substituted(slope, ({ id }) => (id === ARGUMENT.id ? argument : null));
  } catch (error) {
    if (error instanceof RangeError) throw new UnreadableError(error.message, span);
    throw error;
  }
}

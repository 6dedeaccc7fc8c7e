import { expansionsOf } from '../chain/expansion.ts';
import type { Span } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { dependsOn } from './depends-on.ts';
import { slopeIn } from './slope.ts';
import { type KnownSymbol, substituted, symbolsIn, type Term } from './term.ts';

/** True for what may be written as a function of something it is computed from: the loss, whatever a function example defines. */
export function mayBeCalled({ id }: KnownSymbol, { quantities }: Vocabulary): boolean {
  if (id === null || !quantities.get(id)?.expression || id.includes('.')) return false;
  return id === 'E' || ![...quantities.keys()].some((other) => /^t\d+$/.test(other));
}

/**
 * A quantity as a function of what it is computed from, at its arguments: `y(2)`, `E(W_{45} + h)`, `f'(x)`; `f(3, 2)` of all its variables.
 *
 * @param primes how many times it is differentiated
 * @returns `null` where nothing says of what it is a function
 */
export function calledQuantity(
  of: KnownSymbol,
  primes: number,
  args: readonly Term[],
  vocabulary: Vocabulary,
  span: Span,
): Term | null {
  const parameters = parametersOf(of, args, vocabulary);
  const [by, ...others] = parameters ?? [];
  if (parameters === null || by === undefined || (primes > 0 && others.length > 0)) return null;
  const body = parameters.reduce<Term>((term, one) => downTo(term, one, vocabulary), {
    kind: 'symbol',
    symbol: of,
  });
  const slope = primes === 0 ? body : slopeIn(body, by, primes, vocabulary, span);
  return substituted(slope, ({ id }) => args[parameters.indexOf(id ?? '')] ?? null);
}

function parametersOf(
  of: KnownSymbol,
  args: readonly Term[],
  vocabulary: Vocabulary,
): readonly string[] | null {
  const [first, ...others] = args;
  if (first === undefined) return null;
  if (others.length === 0) {
    const only = parameterOf(of, first, vocabulary);
    return only === null ? null : [only];
  }
  const named = args.map((argument) =>
    argument.kind === 'symbol' && vocabulary.quantities.has(argument.symbol.id ?? '')
      ? argument.symbol.id
      : null,
  );
  // E(t, y_5) names what it hangs on; f(3, 2) takes its variables in order.
  const ids = named.filter((id) => id !== null);
  if (ids.length === args.length) return ids;
  const variables = variablesOf(of, vocabulary);
  return variables.length === args.length ? variables : null;
}

function variablesOf({ id }: KnownSymbol, vocabulary: Vocabulary): readonly string[] {
  return [...vocabulary.quantities.values()]
    .filter((one) => one.expression === null && id !== null && dependsOn(vocabulary, id, one.id))
    .map((one) => one.id);
}

/** The one thing in the argument that it depends on; for a plain number, its only variable. */
function parameterOf(of: KnownSymbol, argument: Term, vocabulary: Vocabulary): string | null {
  const { id } = of;
  if (id === null) return null;
  const symbols = symbolsIn(argument);
  const inside = symbols.flatMap((symbol) =>
    symbol.id !== null && dependsOn(vocabulary, id, symbol.id) ? [symbol.id] : [],
  );
  const isOfExample = symbols.some((symbol) => vocabulary.quantities.has(symbol.id ?? ''));
  const [only = null, ...others] = new Set(isOfExample ? inside : variablesOf(of, vocabulary));
  return others.length === 0 ? only : null;
}

/** A term written out as far as it hangs on one quantity. */
export function downTo(term: Term, by: string, vocabulary: Vocabulary): Term {
  return substituted(term, (symbol) => {
    if (symbol.id === null || symbol.id === by || !dependsOn(vocabulary, symbol.id, by)) return null;
    const [written] = expansionsOf({ kind: 'symbol', symbol }, vocabulary);
    return written === undefined ? null : downTo(written, by, vocabulary);
  });
}

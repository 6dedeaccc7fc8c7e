import type { Argument, Span } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { downTo } from './called-quantity.ts';
import { conditionOf } from './condition.ts';
import { dependsOn } from './depends-on.ts';
import { substituted, symbolsIn, type Term } from './term.ts';
import { evaluate, isSame } from './term-value.ts';
import { UnreadableError } from './unreadable-error.ts';

/**
 * A term at the place that stands at a bar behind it, `x = 2`.
 *
 * @throws UnreadableError where that is no place of a letter, or where the term is known at another place only
 */
export function takenAt(term: Term, { body }: Argument, vocabulary: Vocabulary, span: Span): Term {
  const { sides, orders } = conditionOf(body, vocabulary, span);
  const [left, value] = sides;
  if (left?.kind !== 'symbol' || value === undefined || sides.length > 2 || orders[0] !== '=')
    throw new UnreadableError('behind a bar stands a letter and what it is', span);
  const { id } = left.symbol;
  const follows = symbolsIn(term).some(
    (symbol) => symbol.id === null || (id !== null && dependsOn(vocabulary, symbol.id, id)),
  );
  if (id !== null && !follows) return substituted(term, (symbol) => (symbol.id === id ? value : null));
  // At the place where the example is, everything is as it is there.
  if (isSame(evaluate(value), left.symbol.value)) return term;
  const written = id === null ? term : downTo(term, id, vocabulary);
  const isOpen = symbolsIn(written).some(
    (symbol) => symbol.id === null || (id !== null && dependsOn(vocabulary, symbol.id, id)),
  );
  if (id !== null && !isOpen) return substituted(written, (symbol) => (symbol.id === id ? value : null));
  throw new UnreadableError('what stands before the bar is known at one place only', span);
}

import type { Span } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Differential } from './differential.ts';
import { nameOfLetter } from './letters.ts';
import { slopeIn } from './slope.ts';
import type { KnownSymbol, Term } from './term.ts';
import { parseTerm } from './term-parser.ts';
import { UnreadableError } from './unreadable-error.ts';

/**
 * A derivative, worked out.
 *
 * @param operand reads what stands behind `\frac{d}{dx}`
 * @throws UnreadableError where nothing says how the one depends on the other
 */
export function differentialTerm(
  { of, by, order }: Differential,
  operand: () => Term,
  vocabulary: Vocabulary,
  span: Span,
): Term {
  const variable = parseTerm(by, vocabulary);
  if (variable.kind !== 'symbol' || variable.symbol.id === null)
    throw new UnreadableError('a derivative is by a letter', span);
  const inside = of === null ? vocabulary : impliedBy(variable.symbol, vocabulary);
  const term = of === null ? operand() : parseTerm(of, inside);
  const isOfExample = term.kind === 'symbol' && nameOfLetter(term.symbol) === null;
  if (isOfExample && nameOfLetter(variable.symbol) !== null)
    throw new UnreadableError('nothing says how it depends on that', span);
  return slopeIn(term, variable.symbol.id, order, inside, span);
}

/** In dσ/dz, σ is taken of z. */
function impliedBy(implied: KnownSymbol, vocabulary: Vocabulary): Vocabulary {
  const { letters } = vocabulary;
  if (letters === null) return vocabulary;
  const { areFunctionsValues } = letters;
  return {
    ...vocabulary,
    letters: { meaningOf: (name: string) => letters.meaningOf(name), implied, areFunctionsValues },
  };
}

import type { Span } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Meaning } from './letters.ts';
import { slopeIn } from './slope.ts';
import { substituted, type Term } from './term.ts';
import { UnreadableError } from './unreadable-error.ts';

/**
 * What a name that the lesson defined comes to.
 *
 * @param primes how many times it is differentiated
 * @param argumentsOf reads what it is taken of; `null` where nothing in parentheses stands behind it
 * @throws UnreadableError where nothing says by what it is differentiated, or where it is taken of more or fewer than it is a function of
 */
export function definedTerm(
  meaning: Meaning,
  primes: number,
  argumentsOf: (() => readonly Term[]) | null,
  vocabulary: Vocabulary,
  span: Span,
): Term {
  const parameters = meaning.kind === 'function' ? meaning.parameters : [];
  const [by = vocabulary.letters?.implied.id ?? null, ...others] = parameters;
  if (primes > 0 && (by === null || others.length > 0))
    throw new UnreadableError('nothing says by what it is differentiated', span);
  const body =
    primes === 0 || by === null ? meaning.body : slopeIn(meaning.body, by, primes, vocabulary, span);
  if (parameters.length === 0 || argumentsOf === null) return body;
  const args = argumentsOf();
  if (args.length !== parameters.length)
    throw new UnreadableError(`it is a function of ${parameters.length}`, span);
  return substituted(body, ({ id }) => args[parameters.indexOf(id ?? '')] ?? null);
}

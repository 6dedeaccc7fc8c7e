import { symbolsIn } from '../term/term.ts';
import { isSame } from '../term/term-value.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { coincidence } from './coincidence.ts';
import type { Truth } from './truth.ts';

/**
 * The quantity whose formula a chain holds without its name: `W_{13}x_1 + W_{23}x_2 = … = 0.755` comes to a₃.
 *
 * @returns `null` where no side is such a formula, or comes to the same in this example only
 */
export function workedOutBy({ agreeing, value }: Truth, vocabulary: Vocabulary): string | null {
  const terms = agreeing.filter(({ kind }) => kind === 'symbols').map(({ term }) => term);
  const found = [...vocabulary.quantities.values()].find(
    ({ id, value: own, expression, operands }) =>
      expression !== null &&
      isSame(own, value) &&
      terms.some((term) => {
        const ids = new Set(symbolsIn(term).map((symbol) => symbol.id));
        const isOfSame = ids.size === operands.length && operands.every((operand) => ids.has(operand));
        return ids.size > 1 && isOfSame && coincidence(term, id, vocabulary) === null;
      }),
  );
  return found?.id ?? null;
}

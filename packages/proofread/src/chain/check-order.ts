import { shown } from '../numeral.ts';
import type { Term } from '../term/term.ts';
import { isSame } from '../term/term-value.ts';
import { UnreadableError } from '../term/unreadable-error.ts';
import type { ReadStatement } from './chain.ts';
import type { Report } from './check-chain.ts';
import { truthOf } from './truth.ts';

/** A printed number that is no 0. */
function isNumber(term: Term): boolean {
  return term.kind === 'numeral' && /[1-9]/.test(term.numeral.digits);
}

/**
 * Holds `<` and its kin between chains against the values of the chains; arrows claim no order.
 *
 * @throws UnreadableError for `\ne` before a number: no digit of it matters
 */
export function checkOrder(
  chains: ReadStatement['chains'],
  comparisons: ReadStatement['comparisons'],
): readonly Report[] {
  return comparisons.flatMap(({ name, span }, i) => {
    const [left, right] = [chains[i], chains[i + 1]];
    if (left === undefined || right === undefined || name === '→') return [];
    const given = [left, right]
      .flatMap(({ sides }) => (sides.length === 1 ? sides : []))
      .find(({ term }) => isNumber(term));
    if (name === '≠' && given !== undefined)
      throw new UnreadableError('it holds of almost any number', given.span);
    const [a, b] = [truthOf(left).value, truthOf(right).value];
    const isOne = isSame(a, b);
    const holds = { '<': a < b, '>': a > b, '≤': a <= b || isOne, '≥': a >= b || isOne, '≠': !isOne }[name];
    if (holds) return [];
    const message = `the left side is ${shown(a)} and the right side ${shown(b)}`;
    return [{ numbers: [], findings: [{ kind: 'wrong-relation' as const, span, message }] }];
  });
}

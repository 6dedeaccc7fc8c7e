import { judge, printedValue } from '../numeral.ts';
import type { Term } from '../term/term.ts';
import { evaluate, isSame } from '../term/term-value.ts';
import type { Pair } from './alignment.ts';

/**
 * Numbers that are not what stands in their place in the formula, although the whole comes to the same: beside a factor of 0, as an exponent
 * of 1, inside \max(0, …).
 *
 * @param wrong the numbers of the side that don't fit
 */
export function hiddenMisfits(term: Term, wrong: readonly Pair[]): readonly Pair[] {
  const value = evaluate(term);
  return wrong.filter(({ numeral, source }) => {
    const right = evaluate(source);
    const isHidden = (other: number) =>
      isSame(
        evaluate(term, (one) => (one === numeral ? other : printedValue(one))),
        value,
      );
    // Of a square either root may be meant.
    const isTurned = judge({ ...numeral, negative: !numeral.negative }, right) !== 'wrong';
    return isHidden(right) && (!isTurned || isHidden(2 * right));
  });
}

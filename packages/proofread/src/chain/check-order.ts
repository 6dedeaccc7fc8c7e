import { shown } from '../numeral.ts';
import type { ReadStatement } from './chain.ts';
import type { Report } from './check-chain.ts';
import { truthOf } from './truth.ts';

/** Holds `<` and its kin between chains against the values of the chains; arrows claim no order. */
export function checkOrder(
  chains: ReadStatement['chains'],
  comparisons: ReadStatement['comparisons'],
): readonly Report[] {
  return comparisons.flatMap(({ name, span }, i) => {
    const [left, right] = [chains[i], chains[i + 1]];
    if (left === undefined || right === undefined || name === '→') return [];
    const [a, b] = [truthOf(left).value, truthOf(right).value];
    const holds = { '<': a < b, '>': a > b, '≤': a <= b, '≥': a >= b }[name];
    if (holds) return [];
    const message = `the left side is ${shown(a)} and the right side ${shown(b)}`;
    return [{ numbers: [], findings: [{ kind: 'wrong-relation' as const, span, message }] }];
  });
}

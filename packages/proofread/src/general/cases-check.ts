import { shown } from '../numeral.ts';
import { type Condition, partsOf, symbolsIn, type Term } from '../term/term.ts';
import { holds } from '../term/term-value.ts';
import { NO_SPAN, type Span } from '../tex/tex-node.ts';
import type { Scope } from './scope.ts';
import { type Trial, valueAt } from './trials.ts';

/**
 * What is wrong with the rows of cases: one that no number leads to, numbers that none is for, or two rows for one number that differ.
 *
 * @returns `null` where each number has its row
 */
export function rowFailure(
  terms: readonly Term[],
  trials: readonly Trial[],
  scope: Scope,
): { readonly span: Span; readonly message: string } | null {
  for (const term of terms) {
    // Where an instance decides, i = j, others decide otherwise.
    if (term.kind !== 'cases' || !term.branches.some(({ condition }) => isOpen(condition))) continue;
    const taken = new Set<number>();
    for (const trial of trials) {
      const value = (part: Term) => valueAt(part, trial, scope);
      const rows = term.branches.flatMap(({ condition }, i) =>
        condition === null || holds(condition, value) ? [i] : [],
      );
      const [first] = rows;
      if (first === undefined && term.branches.length > 1 && !isEdge(term, value))
        return {
          span: spanIn(term) ?? NO_SPAN,
          message: `no row of the cases is for ${placeOf(term, value)}`,
        };
      if (first !== undefined) taken.add(first);
      const values = rows.flatMap((i) => {
        const { value: of = null, condition = null } = term.branches[i] ?? {};
        return of === null || condition === null ? [] : [value(of)];
      });
      const [one, other] = [Math.min(...values), Math.max(...values)];
      if (values.length > 1 && other - one > SAME)
        return {
          span: spanIn(term) ?? NO_SPAN,
          message: `for ${placeOf(term, value)} two rows of the cases say different things`,
        };
    }
    const idle = term.branches.findIndex((_, i) => !taken.has(i));
    const branch = term.branches[idle];
    if (branch !== undefined)
      return {
        span: spanIn(branch.value) ?? NO_SPAN,
        message: `nothing leads to row ${idle + 1} of the cases`,
      };
  }
  return null;
}

type Cases = Extract<Term, { kind: 'cases' }>;

/** Values differ by more than arithmetic loses. */
const SAME = 1e-11;

/** True at the end of a row: ReLU′ has no value at 0. */
function isEdge(term: Cases, value: (part: Term) => number): boolean {
  return term.branches.some(({ condition }) => {
    const values = (condition?.sides ?? []).map(value);
    return values.some((one, i) => one === values[i + 1]);
  });
}

/** "0.6": what the conditions are about. */
function placeOf(term: Cases, value: (part: Term) => number): string {
  const sides = term.branches.flatMap(({ condition }) => condition?.sides ?? []);
  const open = sides.find((side) => symbolsIn(side).length > 0);
  return open === undefined ? 'this' : shown(value(open));
}

function isOpen(condition: Condition | null): boolean {
  return condition?.sides.some((side) => symbolsIn(side).length > 0) ?? false;
}

function spanIn(term: Term): Span | null {
  if (term.kind === 'numeral') return term.numeral.span;
  if (term.kind === 'symbol') return term.symbol.span;
  return (
    partsOf(term)
      .map(spanIn)
      .find((span) => span !== null) ?? null
  );
}

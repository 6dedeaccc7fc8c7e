import { readStatement } from '../chain/chain.ts';
import type { Statement } from '../chain/statement.ts';
import { differentialIn } from '../term/differential.ts';
import { isNamed, symbolsIn } from '../term/term.ts';
import { listsIn, type TeXNode } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { Definitions } from './definitions.ts';
import { Scope } from './scope.ts';
import { type Failure, failureOf } from './sides-check.ts';
import { surveyOf } from './survey.ts';

/**
 * Where a statement that differentiates, and so means every value of its letters, doesn't hold with other numbers in the example; `null`
 * where it does, or where it speaks of these numbers only.
 */
export function lawFailure(statement: Statement, vocabulary: Vocabulary): Failure | null {
  if (!statement.sides.some(holdsOperator)) return null;
  const { chains } = readStatement(statement, vocabulary);
  const symbolic = chains.map((chain) => ({
    sides: chain.sides.filter(({ kind, term }) => kind === 'symbols' && symbolsIn(term).every(isNamed)),
    links: [],
  }));
  if (symbolic.every(({ sides }) => sides.length < 2)) return null;
  const reading = {
    symbols: vocabulary.symbols,
    withNumbers: false,
    areFunctionsValues: false,
    activation: null,
  };
  const scope = new Scope(vocabulary, reading, surveyOf(statement.sides), new Definitions());
  return failureOf({ chains: symbolic, comparisons: [] }, scope, '');
}

/** True for `\frac{d}{dx}` before what it is of, and for a second derivative. */
export function holdsOperator(nodes: readonly TeXNode[]): boolean {
  return nodes.some((node) => {
    const differential = node.kind === 'fraction' ? differentialIn(node) : null;
    return (
      (differential !== null && (differential.of === null || differential.order > 1)) ||
      listsIn(node).some(holdsOperator)
    );
  });
}

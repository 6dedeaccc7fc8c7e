import { type ComputationGraph, computationGraph } from '@nudge/core/computation-graph';
import { ExpressionError } from '@nudge/core/expression-error';
import { parseTyped } from '@nudge/core/typed-expression';

/** What a typed formula is: a graph, or the reason why it is none. */
export type ReadGraph =
  | { readonly kind: 'graph'; readonly graph: ComputationGraph }
  | { readonly kind: 'refused'; readonly reason: string };

/** More would leave no room for the words in the drawing. */
const MOST_OPERATIONS = 12;

/** Reads a typed formula. */
export function readGraph(typed: string): ReadGraph {
  try {
    const graph = computationGraph(parseTyped(typed));
    const operations = graph.filter(({ kind }) => kind === 'operation').length;
    if (operations > MOST_OPERATIONS)
      return refused('That is too much for one drawing: at most twelve operations.');
    if (operations === 0) return refused('An operation is missing: there is nothing to draw yet.');
    if (!graph.some(({ kind }) => kind === 'variable'))
      return refused('A variable is missing: there is nothing to nudge.');
    return { kind: 'graph', graph };
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    return refused(`At character ${error.position}: expected ${error.expected}; found ${error.found}.`);
  }
}

function refused(reason: string): ReadGraph {
  return { kind: 'refused', reason };
}

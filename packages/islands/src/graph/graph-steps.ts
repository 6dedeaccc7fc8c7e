import type { ComputationGraph, GraphNumbers } from '@nudge/core/computation-graph';
import { handedBack } from '@nudge/core/computation-graph';

/** A step of the walk over a graph: nothing yet; one operation forward; the slope that the way back starts with; one operation back. */
export type GraphStep =
  | { readonly way: 'given' }
  | { readonly way: 'forward'; readonly node: number }
  | { readonly way: 'turn' }
  | { readonly way: 'back'; readonly node: number };

/** Values forward, one operation a step, then slopes back in the opposite order. */
export function stepsOf(graph: ComputationGraph): readonly GraphStep[] {
  const operations = graph.flatMap(({ kind }, node) => (kind === 'operation' ? [node] : []));
  return [
    { way: 'given' },
    ...operations.map((node) => ({ way: 'forward', node }) as const),
    { way: 'turn' },
    ...operations.toReversed().map((node) => ({ way: 'back', node }) as const),
  ];
}

/** What a step has brought to light. */
export interface Known {
  /** By node; `undefined` where it is not known yet. */
  readonly values: readonly (number | undefined)[];
  readonly gradients: readonly (number | undefined)[];
  /** Whether the slopes on the lines into a node are known. */
  readonly handed: ReadonlySet<number>;
}

/** What is known after the step at a place. */
export function knownAt(
  graph: ComputationGraph,
  numbers: GraphNumbers,
  steps: readonly GraphStep[],
  place: number,
): Known {
  const done = steps.slice(0, place + 1);
  const forward = new Set(done.flatMap((step) => (step.way === 'forward' ? [step.node] : [])));
  const handed = done.flatMap((step) => (step.way === 'back' ? [step.node] : []));
  const turned = done.some(({ way }) => way === 'turn');
  return {
    values: graph.map(({ kind }, node) =>
      kind !== 'operation' || forward.has(node) ? numbers.values[node] : undefined,
    ),
    gradients: turned ? handedBack(graph, numbers, handed) : [],
    handed: new Set(handed),
  };
}

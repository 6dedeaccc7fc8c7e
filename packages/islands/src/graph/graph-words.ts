import type { ComputationGraph, GraphNumbers } from '@nudge/core/computation-graph';
import { handedBack } from '@nudge/core/computation-graph';
import { placed } from '@nudge/core/expression-layout';
import { numberPieces, symbolPieces } from '@nudge/core/formula-text';
import { at } from '@nudge/core/list';
import { display } from '@nudge/core/number-format';
import type { GraphStep } from './graph-steps.ts';

/** What a node is called in a sentence: its name, or its number where it is a constant. */
function called({ kind, name, sign }: ComputationGraph[number]): string {
  return kind === 'constant' ? sign : name;
}

/** What happens at a step, in one sentence. `before` are the steps that came before it. */
export function stepWords(
  graph: ComputationGraph,
  numbers: GraphNumbers,
  step: GraphStep,
  before: readonly GraphStep[],
): string {
  const result = called(at(graph, graph.length - 1));
  switch (step.way) {
    case 'given':
      return 'Nothing is worked out yet.';
    case 'turn':
      return `The way back starts at the end. By ${result} itself, ${result} has the slope 1.`;
    case 'forward':
      return forwardWords(graph, numbers, step.node);
    case 'back': {
      const handed = before.flatMap((other) => (other.way === 'back' ? [other.node] : []));
      return backWords(graph, numbers, step.node, handed);
    }
  }
}

/** `u₁ = x + y = 3 + 2 = 5.` */
function forwardWords(graph: ComputationGraph, { values }: GraphNumbers, node: number): string {
  const { name, operands, expression } = at(graph, node);
  const operand = (place: string) => at(operands, Number(place));
  const symbols = symbolPieces(expression, (place) => called(at(graph, operand(place))));
  const figures = numberPieces(expression, (place) => display(at(values, operand(place))).text);
  const { text, exact } = display(at(values, node));
  const allExact = exact && operands.every((index) => display(at(values, index)).exact);
  return `${name} = ${line(symbols)} = ${line(figures)} ${allExact ? '=' : '≈'} ${text}.`;
}

function line(pieces: readonly (readonly string[])[]): string {
  return pieces.flat().join('');
}

/** `f hands on its slope 1: to u₁, 1 × 2 = 2; to y, 1 × 5 = 5.` */
function backWords(
  graph: ComputationGraph,
  numbers: GraphNumbers,
  node: number,
  handed: readonly number[],
): string {
  const before = handedBack(graph, numbers, handed);
  const own = display(before[node] ?? 0);
  const so = new Map<number, number>();
  const shares = at(graph, node).operands.flatMap((operand, place) => {
    if (at(graph, operand).kind === 'constant') return [];
    const slope = at(at(numbers.slopes, node), place);
    const share = (before[node] ?? 0) * slope;
    const had = so.get(operand) ?? before[operand];
    so.set(operand, (had ?? 0) + share);
    return [`to ${called(at(graph, operand))}, ${product(own, slope, share)}${added(had, share)}`];
  });
  return shares.length === 0
    ? `${called(at(graph, node))} has only constants to hand its slope to.`
    : `${called(at(graph, node))} hands on its slope ${own.text}: ${shares.join('; ')}.`;
}

function product(own: ReturnType<typeof display>, slope: number, share: number): string {
  const factor = display(slope);
  const { text, exact } = display(share);
  const equal = own.exact && factor.exact && exact ? '=' : '≈';
  return `${own.text} × ${placed({ guarded: true }, factor.text)} ${equal} ${text}`;
}

/** What a node had before, and what it has now. */
function added(had: number | undefined, share: number): string {
  if (had === undefined) return '';
  const sum = display(had + share);
  return `, which makes ${sum.text} with the ${display(had).text} that it had`;
}

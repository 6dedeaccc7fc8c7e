import { differentiate } from './differentiate.ts';
import { evaluate } from './evaluate.ts';
import { type Expression, power, quantity } from './expression.ts';
import { functionSymbols } from './function-symbols.ts';
import { functions } from './functions.ts';
import { at } from './list.ts';
import { indexed, letter } from './notation/marks.ts';
import { display } from './number-format.ts';

/** A place in a computation graph: a variable, a constant, or one operation on places before it. */
export interface GraphNode {
  readonly kind: 'variable' | 'constant' | 'operation';
  /** What the formula calls it: the variable itself, u₁, u₂, … for what is worked out on the way, f for the result; '' for a constant. */
  readonly name: string;
  /** What stands in it: `x`, `2`, `+`, `σ`. */
  readonly sign: string;
  /** Indices of its operands, in order; one may stand there twice. */
  readonly operands: readonly number[];
  /** What it does to them, in which they are called `0`, `1`, …; a variable calls itself by its name. */
  readonly expression: Expression;
}

/** An expression taken apart, operands before what uses them, the result last. A variable is one node, however often it is used. */
export type ComputationGraph = readonly GraphNode[];

/** The numbers of a graph, each list in the order of its nodes. */
export interface GraphNumbers {
  readonly values: readonly number[];
  /** For each node the slope of its value by each of its operands. */
  readonly slopes: readonly (readonly number[])[];
}

/** One way from a node to the result: the nodes it passes, and the slope of each step. */
export interface GraphPath {
  readonly nodes: readonly number[];
  readonly slopes: readonly number[];
  /** What a nudge is multiplied by along it. */
  readonly product: number;
}

/** Takes an expression apart into single operations, in the order in which they are worked out. */
export function computationGraph(expression: Expression): ComputationGraph {
  const nodes: GraphNode[] = [];
  const variables = new Map<string, number>();

  function put(node: GraphNode): number {
    nodes.push(node);
    return nodes.length - 1;
  }
  function add(part: Expression): number {
    if (part.kind === 'quantity') {
      const known = variables.get(part.id);
      if (known !== undefined) return known;
      const index = put({ kind: 'variable', name: part.id, sign: part.id, operands: [], expression: part });
      variables.set(part.id, index);
      return index;
    }
    if (part.kind === 'constant') {
      const sign = display(part.numerator / part.denominator).text;
      return put({ kind: 'constant', name: '', sign, operands: [], expression: part });
    }
    const operands = operandsOf(part).map(add);
    return put({ kind: 'operation', name: '', sign: signOf(part), operands, expression: overPlaces(part) });
  }

  add(expression);
  return named(nodes);
}

/** The value of every node, and how each answers to each of its operands. */
export function graphNumbers(graph: ComputationGraph, variable: (name: string) => number): GraphNumbers {
  const values: number[] = [];
  const slopes = graph.map(({ kind, operands, expression }) => {
    const lookUp = (id: string) =>
      kind === 'variable' ? variable(id) : at(values, at(operands, Number(id)));
    values.push(evaluate(expression, lookUp, functions));
    return operands.map((_, place) => evaluate(differentiate(expression, String(place)), lookUp, functions));
  });
  return { values, slopes };
}

/** Every way from a node to the result, in the order in which the operations along them are worked out. */
export function pathsFrom(
  graph: ComputationGraph,
  { slopes }: Pick<GraphNumbers, 'slopes'>,
  start: number,
): readonly GraphPath[] {
  if (start === graph.length - 1) return [{ nodes: [start], slopes: [], product: 1 }];
  return graph.flatMap(({ operands }, user) =>
    operands.flatMap((operand, place) => {
      if (operand !== start) return [];
      const slope = at(at(slopes, user), place);
      return pathsFrom(graph, { slopes }, user).map((path) => ({
        nodes: [start, ...path.nodes],
        slopes: [slope, ...path.slopes],
        product: slope * path.product,
      }));
    }),
  );
}

/**
 * How the result answers to each node, as far as that has been handed back.
 *
 * @param done the operations that have handed their slope on to their operands, the result first
 * @returns for each node the sum of what has come so far, `undefined` where nothing has; the result starts with 1
 */
export function handedBack(
  graph: ComputationGraph,
  { slopes }: Pick<GraphNumbers, 'slopes'>,
  done: readonly number[],
): readonly (number | undefined)[] {
  const gradients: (number | undefined)[] = graph.map((_, index) =>
    index === graph.length - 1 ? 1 : undefined,
  );
  for (const user of done)
    at(graph, user).operands.forEach((operand, place) => {
      const share = (gradients[user] ?? 0) * at(at(slopes, user), place);
      gradients[operand] = (gradients[operand] ?? 0) + share;
    });
  return gradients;
}

function operandsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'quantity':
    case 'constant':
      return [];
    case 'sum':
      return expression.terms;
    case 'product':
      return expression.factors;
    case 'difference':
      return [expression.from, expression.subtract];
    case 'quotient':
      return [expression.over, expression.under];
    case 'negative':
      return [expression.of];
    case 'power':
      return [expression.base];
    case 'call':
      return [expression.argument];
  }
}

/** One operation over its places. */
function overPlaces(expression: Expression): Expression {
  const place = (index: number) => quantity(String(index));
  switch (expression.kind) {
    case 'quantity':
    case 'constant':
      return expression;
    case 'sum':
      return { ...expression, terms: expression.terms.map((_, index) => place(index)) };
    case 'product':
      return { ...expression, factors: expression.factors.map((_, index) => place(index)) };
    case 'difference':
      return { ...expression, from: place(0), subtract: place(1) };
    case 'quotient':
      return { ...expression, over: place(0), under: place(1) };
    case 'negative':
      return { ...expression, of: place(0) };
    case 'power':
      return power(place(0), expression.exponent);
    case 'call':
      return { ...expression, argument: place(0) };
  }
}

function signOf(expression: Expression): string {
  switch (expression.kind) {
    case 'sum':
      return '+';
    case 'product':
      return '×';
    case 'quotient':
      return '÷';
    case 'power':
      return expression.exponent === 2
        ? '( )²'
        : expression.exponent === 3
          ? '( )³'
          : `( )^${expression.exponent}`;
    case 'call':
      return functionSymbols[expression.name].text;
    default:
      return '−';
  }
}

/** Gives each operation a name that no variable has. */
function named(nodes: readonly GraphNode[]): ComputationGraph {
  const taken = new Set(nodes.map(({ name }) => name.slice(0, 1)));
  const free = (letters: string) => [...letters].find((letter) => !taken.has(letter)) ?? 'q';
  const [result, between] = [free('fghF'), free('uvsUV')];
  let count = 0;
  return nodes.map((node, index) => {
    if (node.kind !== 'operation') return node;
    if (index === nodes.length - 1) return { ...node, name: result };
    count += 1;
    return { ...node, name: indexed(letter(between), count).text };
  });
}

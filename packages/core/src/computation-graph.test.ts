import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ComputationGraph,
  computationGraph,
  graphNumbers,
  handedBack,
  pathsFrom,
} from './computation-graph.ts';
import { parseExpression } from './expression-parser.ts';
import { sum } from './list.ts';

function graphOf(text: string): ComputationGraph {
  return computationGraph(parseExpression(text));
}

function numbersOf(graph: ComputationGraph, variables: Readonly<Record<string, number>>) {
  return graphNumbers(graph, (name) => variables[name] ?? Number.NaN);
}

/** The operations from the result back to the first. */
function backward(graph: ComputationGraph): readonly number[] {
  return graph.flatMap(({ kind }, index) => (kind === 'operation' ? [index] : [])).toReversed();
}

describe('a computation graph', () => {
  it('has a node for each variable and one for each operation, operands first', () => {
    const graph = graphOf('(x + y) y');
    expect(graph.map(({ kind, name, sign, operands }) => [kind, name, sign, operands])).toEqual([
      ['variable', 'x', 'x', []],
      ['variable', 'y', 'y', []],
      ['operation', 'u₁', '+', [0, 1]],
      ['operation', 'f', '×', [2, 1]],
    ]);
  });

  it('names what is on the way so that no variable has the name', () => {
    const names = graphOf('exp(f) / (u1 - 2)').map(({ name }) => name);
    expect(names).toEqual(['f', 'v₁', 'u1', '', 'v₂', 'g']);
  });

  // (x + y)·y at 3 and 2: 5 · 2 = 10; the product passes 2 to the sum and 5 to y.
  it('works out values and the slope of every line', () => {
    const graph = graphOf('(x + y) y');
    const numbers = numbersOf(graph, { x: 3, y: 2 });
    expect(numbers.values).toEqual([3, 2, 5, 10]);
    expect(numbers.slopes).toEqual([[], [], [1, 1], [2, 5]]);
  });

  it('finds every path, and adds up what comes back along them as it comes', () => {
    const graph = graphOf('(x + y) y');
    const numbers = numbersOf(graph, { x: 3, y: 2 });
    expect(pathsFrom(graph, numbers, 1)).toEqual([
      { nodes: [1, 2, 3], slopes: [1, 2], product: 2 },
      { nodes: [1, 3], slopes: [5], product: 5 },
    ]);
    expect(handedBack(graph, numbers, [])).toEqual([undefined, undefined, undefined, 1]);
    expect(handedBack(graph, numbers, [3])).toEqual([undefined, 5, 2, 1]);
    expect(handedBack(graph, numbers, [3, 2])).toEqual([2, 7, 2, 1]);
  });

  it('has two lines for a number that is used twice in one operation', () => {
    const graph = graphOf('x x');
    const paths = pathsFrom(graph, numbersOf(graph, { x: 3 }), 0);
    expect(paths.map(({ product }) => product)).toEqual([3, 3]);
  });

  // cos(2) · 2 = −0.8323 (to more digits −0.8322936730942848).
  it.each([
    ['sin(x^2 + 1)', 1, -0.8322936730942848],
    ['1 / x', 4, -0.0625],
    ['-x^3', 2, -12],
    ['exp(x) - x', 0, 0],
    ['1/2 (3 - sigmoid(x))^2', 0, -0.625],
  ])('%s at %d has the slope %d', (text, x, slope) => {
    const graph = graphOf(text);
    const numbers = numbersOf(graph, { x });
    const start = graph.findIndex(({ kind }) => kind === 'variable');
    expect(sum(pathsFrom(graph, numbers, start).map(({ product }) => product))).toBeCloseTo(slope, 12);
    expect(handedBack(graph, numbers, backward(graph))[start]).toBeCloseTo(slope, 12);
  });

  const expressions = fc.letrec<{ formula: string }>((again) => ({
    formula: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom('x', 'y', 'z', '2', '0.5'),
      fc
        .tuple(again('formula'), fc.constantFrom('+', '-', '*'), again('formula'))
        .map(([left, sign, right]) => `(${left} ${sign} ${right})`),
      fc
        .tuple(fc.constantFrom('sin', 'sigmoid', 'tanh'), again('formula'))
        .map(([name, inside]) => `${name}(${inside})`),
      again('formula').map((inside) => `(${inside})^2`),
    ),
  })).formula;

  it('gets the same from all paths added as from one walk back, and as from a nudge', () => {
    fc.assert(
      fc.property(expressions, (text) => {
        const graph = graphOf(text);
        const variables: Readonly<Record<string, number>> = { x: 0.3, y: -0.4, z: 0.7 };
        const numbers = numbersOf(graph, variables);
        const walked = handedBack(graph, numbers, backward(graph));
        graph.forEach(({ kind, name }, node) => {
          if (kind !== 'variable') return;
          const added = sum(pathsFrom(graph, numbers, node).map(({ product }) => product));
          const moved = (by: number) =>
            numbersOf(graph, { ...variables, [name]: (variables[name] ?? 0) + by }).values.at(-1) ??
            Number.NaN;
          const measured = (moved(1e-5) - moved(-1e-5)) / 2e-5;
          const size = 1 + Math.abs(measured);
          expect(Math.abs(added - (walked[node] ?? 0)) / size).toBeLessThan(1e-12);
          expect(Math.abs(added - measured) / size).toBeLessThan(1e-5);
        });
      }),
      { numRuns: 200 },
    );
  });
});

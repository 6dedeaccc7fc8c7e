import { at } from '../../list.ts';
import type { Plan } from '../plan.ts';
import { int, type Pair, pair, ZERO } from '../wasm/operations.ts';
import { memoryBank, memoryRow, type Row } from './bank.ts';
import type { Index, Scope } from './scope.ts';
import type { ParameterBanks } from './workspace.ts';

/** Numbers in the shape of the parameters, where they stand in memory. */
export function parametersInMemory(scope: Scope, plan: Plan, address: number): ParameterBanks {
  return {
    weights: plan.layers.map(({ blocks }) =>
      blocks.map(({ offset, width }) => memoryBank(scope, address + offset, width)),
    ),
    biases: plan.layers.map(({ bias }) =>
      bias === null ? null : memoryRow(scope, int.constant(0), address + bias),
    ),
  };
}

/** Two numbers that stand side by side. */
export interface Place {
  get(): Pair;
  set(value: Pair): void;
}

/** Sets to 0 what belongs to a connection that is not there. */
export function clearMissing(plan: Plan, banks: ParameterBanks): void {
  for (const { layer, block, row, column } of plan.missing) {
    const even = known(column - (column % 2));
    const line = at(at(banks.weights, layer), block).row(known(row));
    const value = line.pair(even);
    line.set(even, column % 2 === 0 ? pair.pick(ZERO, value, 0, 3) : pair.pick(value, ZERO, 0, 2));
  }
}

/** Σ number² from left to right, row by row, the biases of a layer after its weights. */
export function squareSum(scope: Scope, plan: Plan, banks: ParameterBanks, factor: Pair | null): Pair {
  const { body } = scope;
  const sum = body.local('pair');
  body.set(sum, ZERO);
  const visit = (row: Row, count: number) => {
    const addSquares = (column: Index, size: number) => {
      const value = row.pair(column);
      const scaled = body.keep(factor === null ? value : pair.multiply(factor, value));
      const squares = body.keep(pair.multiply(scaled, scaled));
      for (let lane = 0; lane < size; lane++)
        body.set(sum, pair.add(body.get(sum), pair.pick(squares, squares, lane, lane)));
    };
    scope.repeat(count, 2, (column) => addSquares(column, 2), addSquares);
  };
  plan.layers.forEach(({ units, blocks }, layer) => {
    scope.repeat(units, 1, (unit) => {
      blocks.forEach(({ width }, block) => {
        visit(at(at(banks.weights, layer), block).row(unit), width);
      });
    });
    const bias = at(banks.biases, layer);
    if (bias !== null) visit(bias, units);
  });
  return body.keep(body.get(sum));
}

export function known(index: number): Index {
  return { known: index, counter: null };
}

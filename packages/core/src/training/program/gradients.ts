import { at } from '../../list.ts';
import { type Pair, pair } from '../wasm/operations.ts';
import { Accumulator } from './accumulator.ts';
import type { Place } from './parameters.ts';
import { after, type Index, type Scope } from './scope.ts';
import type { ParameterBanks, Workspace } from './workspace.ts';

/** Takes the gradients of two parameters that stand side by side, and where those are. */
export type GradientSink = (place: (banks: ParameterBanks) => Place, gradients: Pair) => void;

/** Units whose gradients grow side by side, so that what comes in is fetched once for all of them. */
const UNITS = 4;
const COLUMNS = 4;

/** The gradients of one layer, summed over the examples of a batch, in order; layers count from 0. */
export function addGradients(
  scope: Scope,
  space: Workspace,
  index: number,
  sink: GradientSink,
  eachExample: (visit: (example: Index) => void) => void,
): void {
  const { units, blocks, bias } = at(space.plan.layers, index);
  const deltas = at(space.deltas, index);
  blocks.forEach(({ source, width }, block) => {
    const inputs = at(space.outputs, source);
    const tile = (rows: readonly Index[], columns: readonly Index[]) => {
      const sums = rows.map(() => columns.map(() => new Accumulator(scope)));
      eachExample((example) => {
        const input = inputs.row(example);
        const delta = deltas.row(example);
        const pairs = columns.map((column) => scope.body.keep(input.pair(column)));
        rows.forEach((row, j) => {
          const twice = scope.body.keep(delta.twice(row));
          pairs.forEach((x, k) => {
            at(at(sums, j), k).add(pair.multiply(twice, x));
          });
        });
      });
      rows.forEach((row, j) => {
        columns.forEach((column, k) => {
          const place = ({ weights }: ParameterBanks) => {
            const line = at(at(weights, index), block).row(row);
            return {
              get: () => line.pair(column),
              set: (value: Pair) => line.set(column, value),
            };
          };
          sink(place, at(at(sums, j), k).total);
        });
      });
    };
    const rows = (unit: Index, count: number) => {
      const several = Array.from({ length: count }, (_, k) => after(unit, k));
      const columns = (column: Index, size: number) => {
        tile(
          several,
          Array.from({ length: Math.ceil(size / 2) }, (_, k) => after(column, 2 * k)),
        );
      };
      scope.repeat(width, COLUMNS, (column) => columns(column, COLUMNS), columns);
    };
    scope.repeat(units, UNITS, (unit) => rows(unit, UNITS), rows);
  });
  if (bias === null) return;
  const biases = (unit: Index) => {
    const sum = new Accumulator(scope);
    eachExample((example) => sum.add(deltas.row(example).pair(unit)));
    const place = (banks: ParameterBanks) => {
      const row = at(banks.biases, index);
      if (row === null) throw new RangeError(`layer ${index} has no biases`);
      return { get: () => row.pair(unit), set: (value: Pair) => row.set(unit, value) };
    };
    sink(place, sum.total);
  };
  scope.repeat(units, 2, biases, biases);
}

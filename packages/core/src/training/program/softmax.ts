import { type Pair, pair, ZERO } from '../wasm/operations.ts';
import { Accumulator } from './accumulator.ts';
import type { Row } from './bank.ts';
import { exponential } from './exponential.ts';
import type { Index, Scope } from './scope.ts';

const { subtract, multiply } = pair;

/** Turns the scores of one example into shares, the same bits as `softmax`. */
export function softmaxRow(scope: Scope, row: Row, units: number): void {
  const { body } = scope;
  const largest = body.local('pair');
  body.set(largest, scope.constant(-Infinity));
  const consider = (value: Pair) => body.set(largest, pair.larger(body.get(largest), value));
  scope.repeat(
    units,
    2,
    (unit) => consider(row.pair(unit)),
    (unit) => consider(row.twice(unit)),
  );
  const most = body.keep(body.get(largest));
  const top = body.keep(pair.larger(most, pair.pick(most, most, 1, 0)));
  const total = new Accumulator(scope);
  const power = (value: Pair, size: number) => {
    const powers = body.keep(exponential(scope, body.keep(subtract(value, top))));
    addLanes(total, powers, size);
    return powers;
  };
  scope.repeat(
    units,
    2,
    (unit) => row.set(unit, power(row.pair(unit), 2)),
    (unit) => row.set(unit, pair.pick(power(row.twice(unit), 1), ZERO, 0, 2)),
  );
  const all = body.keep(total.total);
  eachPair(scope, units, (unit) => row.set(unit, pair.divide(row.pair(unit), all)));
}

/** Turns ∂E/∂y of one example, which `deltas` holds, into δ, the same bits as `throughSoftmax`. */
export function throughSoftmaxRow(scope: Scope, shares: Row, deltas: Row, units: number): void {
  const { keep } = scope.body;
  const mean = new Accumulator(scope);
  eachPair(scope, units, (unit, size) => {
    addLanes(mean, keep(multiply(shares.pair(unit), deltas.pair(unit))), size);
  });
  const taken = keep(mean.total);
  eachPair(scope, units, (unit) =>
    deltas.set(unit, multiply(shares.pair(unit), subtract(deltas.pair(unit), taken))),
  );
}

/** Every two units, and the last one where it is alone: beside it stands a 0. */
function eachPair(scope: Scope, units: number, visit: (unit: Index, size: number) => void): void {
  scope.repeat(units, 2, (unit) => visit(unit, 2), visit);
}

/** Adds one lane after the other to both lanes of a sum. */
function addLanes(sum: Accumulator, value: Pair, size: number): void {
  for (let lane = 0; lane < size; lane++) sum.add(pair.pick(value, value, lane, lane));
}

import { at } from '../../list.ts';
import type { LayerPlan } from '../plan.ts';
import { type Pair, pair, ZERO } from '../wasm/operations.ts';
import { Accumulator } from './accumulator.ts';
import { activate } from './activation.ts';
import type { Bank, Row } from './bank.ts';
import { after, type Index, type Scope } from './scope.ts';
import { softmaxRow } from './softmax.ts';
import type { Workspace } from './workspace.ts';

/** The forward pass of one layer for some examples, whose rows are `examples`; layers count from 0. */
export function forwardLayer(
  scope: Scope,
  space: Workspace,
  index: number,
  examples: readonly Index[],
): void {
  const layer = at(space.plan.layers, index);
  const sums = new LayerSums(scope, space, index, examples);
  const sinks = sinksOf(space, index, examples);
  const { body } = scope;
  scope.repeat(
    layer.units,
    2,
    (unit) => {
      const tasks = sums.twoUnits(unit).map((sum, e) => () => {
        finish(scope, layer, sum, (bank, value) => bank(at(sinks, e)).set(unit, value));
      });
      body.interleave(tasks);
    },
    (unit) => {
      const tasks = sums.oneUnit(unit).map((sum, half) => () => {
        const two = sinks.slice(2 * half, 2 * half + 2);
        finish(scope, layer, sum, (bank, value) => {
          two.forEach((sink, lane) => {
            bank(sink).set(unit, pair.pick(value, ZERO, lane, 2));
          });
        });
      });
      body.interleave(tasks);
    },
  );
  if (layer.activation === 'softmax')
    for (const { outputs } of sinks) softmaxRow(scope, outputs, layer.units);
}

/** Where the results of an example go. */
interface Sink {
  readonly preActivations: Row | null;
  readonly outputs: Row;
  readonly slopes: Row;
}

function sinksOf(space: Workspace, index: number, examples: readonly Index[]): readonly Sink[] {
  const isLast = index === space.plan.layers.length - 1;
  const preActivations = isLast ? space.preActivations : null;
  return examples.map((example) => ({
    preActivations: preActivations?.row(example) ?? null,
    outputs: at(space.outputs, index + 1).row(example),
    slopes: at(space.slopes, index).row(example),
  }));
}

const nowhere: Pick<Row, 'set'> = { set: () => {} };

function finish(
  scope: Scope,
  { activation }: LayerPlan,
  sum: Pair,
  send: (bank: (sink: Sink) => Pick<Row, 'set'>, value: Pair) => void,
): void {
  const a = scope.body.keep(sum);
  send((sink) => sink.preActivations ?? nowhere, a);
  if (activation === 'softmax') {
    send((sink) => sink.outputs, a);
    return;
  }
  const { output, slope } = activate(scope, activation, a);
  send((sink) => sink.outputs, scope.body.keep(output));
  if (slope !== null) send((sink) => sink.slopes, scope.body.keep(slope));
}

/** Σ weight · input, from left to right, then the bias. */
class LayerSums {
  readonly #scope: Scope;
  readonly #layer: LayerPlan;
  readonly #weights: readonly Bank[];
  readonly #bias: Row | null;
  /** `inputs[block][example]`. */
  readonly #inputs: readonly (readonly Row[])[];

  constructor(scope: Scope, space: Workspace, index: number, examples: readonly Index[]) {
    this.#scope = scope;
    this.#layer = at(space.plan.layers, index);
    this.#weights = at(space.parameters.weights, index);
    this.#bias = at(space.parameters.biases, index);
    this.#inputs = this.#layer.blocks.map(({ source }) =>
      examples.map((example) => at(space.outputs, source).row(example)),
    );
  }

  /** For each example the sums of a unit and the one after it. */
  twoUnits(unit: Index): readonly Pair[] {
    const { keep } = this.#scope.body;
    const sums = at(this.#inputs, 0).map(() => new Accumulator(this.#scope));
    this.#eachColumn(unit, (rows, inputs, column, size) => {
      const first = keep(rows[0].pair(column));
      const second = keep(rows[1].pair(column));
      for (let lane = 0; lane < size; lane++) {
        const weights = keep(pair.pick(first, second, lane, lane + 2));
        sums.forEach((sum, e) => {
          sum.add(pair.multiply(weights, at(inputs, e).twice(after(column, lane))));
        });
      }
    });
    const bias = this.#bias?.pair(unit);
    return sums.map(({ total }) => (bias === undefined ? total : pair.add(total, bias)));
  }

  /** For each two examples the sums of one unit. */
  oneUnit(unit: Index): readonly Pair[] {
    const { keep } = this.#scope.body;
    const count = at(this.#inputs, 0).length;
    const sums = Array.from({ length: Math.ceil(count / 2) }, () => new Accumulator(this.#scope));
    this.#eachColumn(unit, ([row], inputs, column, size) => {
      const weights = keep(row.pair(column));
      const terms = inputs.map((input) => keep(pair.multiply(weights, input.pair(column))));
      for (let lane = 0; lane < size; lane++) {
        sums.forEach((sum, half) => {
          const first = at(terms, 2 * half);
          sum.add(pair.pick(first, terms[2 * half + 1] ?? first, lane, lane + 2));
        });
      }
    });
    const bias = this.#bias?.twice(unit);
    return sums.map(({ total }) => (bias === undefined ? total : pair.add(total, bias)));
  }

  #eachColumn(
    unit: Index,
    visit: (rows: readonly [Row, Row], inputs: readonly Row[], column: Index, size: number) => void,
  ): void {
    this.#layer.blocks.forEach(({ width }, b) => {
      const bank = at(this.#weights, b);
      const rows = [bank.row(unit), bank.row(after(unit, 1))] as const;
      const inputs = at(this.#inputs, b);
      this.#scope.repeat(
        width,
        2,
        (column) => visit(rows, inputs, column, 2),
        (column) => visit(rows, inputs, column, 1),
      );
    });
  }
}

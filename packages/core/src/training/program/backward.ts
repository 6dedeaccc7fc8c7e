import { at } from '../../list.ts';
import { isCrossEntropy, type LossName, type SquaredLossName } from '../../network.ts';
import { type Pair, pair } from '../wasm/operations.ts';
import { Accumulator } from './accumulator.ts';
import { after, type Index, type Scope } from './scope.ts';
import { throughSoftmaxRow } from './softmax.ts';
import type { Workspace } from './workspace.ts';

const { subtract, multiply } = pair;

/** δ of the last layer, for some examples. */
export function outputDeltas(scope: Scope, space: Workspace, examples: readonly Index[]): void {
  const { loss, layers } = space.plan;
  const index = layers.length - 1;
  const { units, activation } = at(layers, index);
  for (const example of examples) {
    const outputs = at(space.outputs, index + 1).row(example);
    const slopes = at(space.slopes, index).row(example);
    const deltas = at(space.deltas, index).row(example);
    const targets = space.targets.row(example);
    const wanted = space.wanted.row(example);
    const visit = (unit: Index) => {
      const y = outputs.pair(unit);
      const t = targets.pair(unit);
      if (loss === 'cross-entropy') {
        deltas.set(unit, subtract(multiply(y, wanted.twice({ known: 0, counter: null })), t));
      } else if (isCrossEntropy(loss) || activation === 'softmax') {
        deltas.set(unit, lossSlope(scope, loss, y, t, units));
      } else {
        const slope = lossSlope(scope, loss, y, t, units);
        deltas.set(unit, activation === 'linear' ? slope : multiply(slope, slopes.pair(unit)));
      }
    };
    scope.repeat(units, 2, visit, visit);
    if (activation === 'softmax' && !isCrossEntropy(loss)) throughSoftmaxRow(scope, outputs, deltas, units);
  }
}

/** ∂loss/∂y; of the binary cross-entropy ∂loss/∂a, since there the slopes cancel. */
function lossSlope(
  { constant }: Scope,
  loss: Exclude<LossName, 'cross-entropy'>,
  y: Pair,
  t: Pair,
  outputs: number,
): Pair {
  const excess = subtract(y, t);
  const slopes: Readonly<Record<SquaredLossName | 'binary-cross-entropy', () => Pair>> = {
    'half-squared': () => excess,
    'binary-cross-entropy': () => excess,
    squared: () => multiply(constant(2), excess),
    'mean-squared': () => pair.divide(multiply(constant(2), excess), constant(outputs)),
  };
  return slopes[loss]();
}

/** δ of a hidden layer, for some examples, from the layers above that it feeds; layers count from 0. */
export function hiddenDeltas(
  scope: Scope,
  space: Workspace,
  index: number,
  examples: readonly Index[],
): void {
  const { units, activation } = at(space.plan.layers, index);
  const deltas = examples.map((example) => at(space.deltas, index).row(example));
  const slopes = examples.map((example) => at(space.slopes, index).row(example));
  const fed = fedBy(space, index + 1);
  const tile = (unit: Index, size: number) => {
    const columns = Array.from({ length: Math.ceil(size / 2) }, (_, k) => after(unit, 2 * k));
    const sums = columns.map(() => examples.map(() => new Accumulator(scope)));
    for (const { layer, block } of fed) {
      const weights = at(at(space.parameters.weights, layer), block);
      const above = examples.map((example) => at(space.deltas, layer).row(example));
      scope.repeat(at(space.plan.layers, layer).units, 1, (to) => {
        const row = weights.row(to);
        const pairs = columns.map((column) => scope.body.keep(row.pair(column)));
        above.forEach((delta, e) => {
          const twice = scope.body.keep(delta.twice(to));
          pairs.forEach((weight, k) => {
            at(at(sums, k), e).add(multiply(weight, twice));
          });
        });
      });
    }
    columns.forEach((column, k) => {
      deltas.forEach((delta, e) => {
        const { total } = at(at(sums, k), e);
        delta.set(column, activation === 'linear' ? total : multiply(total, at(slopes, e).pair(column)));
      });
    });
  };
  scope.repeat(units, 4, (unit) => tile(unit, 4), tile);
}

/** The layers that a source feeds, from the last one back, and the block of each that comes from it. */
function fedBy({ plan }: Workspace, source: number): readonly { layer: number; block: number }[] {
  return plan.layers
    .map(({ blocks }, layer) => ({ layer, block: blocks.findIndex((block) => block.source === source) }))
    .filter(({ block }) => block >= 0)
    .toReversed();
}

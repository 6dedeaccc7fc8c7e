import type { ActivationName, Layer, Weights } from '../network.ts';
import { fieldsOf, finiteNumber, itemsOf, listed, nameAt, refusal, type Spot } from './spot.ts';

const activationNames: readonly ActivationName[] = [
  'sigmoid',
  'tanh',
  'relu',
  'leaky-relu',
  'gelu',
  'silu',
  'linear',
  'softmax',
];
const weightsForm = 'a list of rows of weights, one row for each unit';

/**
 * One layer.
 *
 * @param index its place among the layers, from 0
 * @param sizes how many outputs there are below it: `sizes[0]` inputs, `sizes[l]` units of `layers[l - 1]`
 * @throws ExampleError
 */
export function readLayer(spot: Spot, index: number, sizes: readonly number[], isOutput: boolean): Layer {
  const fields = fieldsOf(spot, 'a layer', ['weights', 'blocks', 'bias', 'activation', 'from']);
  const blocksSpot = fields.optional('blocks');
  const weightsSpot = blocksSpot ?? fields.required('weights', weightsForm);
  const biasSpot = fields.required(
    'bias',
    'a list of one number for each unit, or null for a layer without biases',
  );
  const activationSpot = fields.required('activation', 'the name of an activation');
  const fromSpot = fields.optional('from');

  const activation = nameAt(activationSpot, 'the name of an activation', activationNames);
  if (activation === 'softmax' && !isOutput) {
    const fitting = listed(activationNames.filter((name) => name !== 'softmax'));
    throw refusal(
      activationSpot,
      `an activation for a hidden layer: ${fitting}`,
      'softmax (for the output layer only)',
    );
  }
  const from = fromSpot === undefined ? undefined : readFrom(fromSpot, index);
  const weights = (blocksSpot === undefined ? readWeights : readBlocks)(weightsSpot, from ?? [index], sizes);
  const bias = biasSpot.json.kind === 'null' ? null : readBias(biasSpot, weights.length);
  return { weights, bias, activation, ...(from === undefined ? {} : { from }) };
}

function readFrom(spot: Spot, index: number): readonly number[] {
  const items = itemsOf(
    spot,
    'a list of layer numbers (0 is the input), or no such field for the layer just below',
  );
  if (items.length === 0) throw refusal(spot, 'at least one layer number (0 is the input)');
  const from: number[] = [];
  for (const item of items) {
    const source = item.json.kind === 'number' ? item.json.value : Number.NaN;
    if (!Number.isInteger(source) || source < 0 || source > index) throw refusal(item, sourceRange(index));
    if (from.includes(source)) throw refusal(item, 'each source once', `${source} a second time`);
    from.push(source);
  }
  return from;
}

/** What `from` may name in `layers[index]`. */
function sourceRange(index: number): string {
  if (index === 0) return '0 (the input), the only thing below layer 1';
  return `a whole number from 0 (the input) to ${index}, since layer ${index + 1} is fed by what is below it`;
}

function readWeights(spot: Spot, from: readonly number[], sizes: readonly number[]): Weights {
  const rows = itemsOf(spot, weightsForm);
  if (rows.length === 0) throw refusal(spot, 'at least one row of weights: a layer has at least one unit');
  const counts = from.map((source) => sizes[source] ?? 0);
  const columns = counts.reduce((total, count) => total + count, 0);
  return rows.map((row) => {
    const entries = itemsOf(row, 'a row of weights in square brackets');
    if (entries.length !== columns)
      throw refusal(row, rowForm(from, counts, columns), String(entries.length));
    return entries.map((entry) =>
      entry.json.kind === 'null'
        ? null
        : finiteNumber(entry, 'a finite number, or null where there is no connection'),
    );
  });
}

/** Weights of 0 for a network whose start is drawn: each block `[senders, units]` joins the next so many senders with the next so many units, and with no others. */
function readBlocks(spot: Spot, from: readonly number[], sizes: readonly number[]): Weights {
  const columns = from.reduce((total, source) => total + (sizes[source] ?? 0), 0);
  const blocks = itemsOf(spot, 'a list of blocks, each [senders, units]').map((block) => {
    const [senders = 0, units = 0, ...more] = itemsOf(block, 'a block, such as [24, 6]').map((item) =>
      finiteNumber(item),
    );
    const isWhole = [senders, units].every((count) => Number.isInteger(count) && count > 0);
    if (!isWhole || more.length > 0) throw refusal(block, 'two whole numbers from 1, senders and units');
    return { senders, units };
  });
  const senders = blocks.reduce((total, block) => total + block.senders, 0);
  if (senders !== columns) throw refusal(spot, `blocks of ${columns} senders in all`, String(senders));
  let first = 0;
  return blocks.flatMap((block) => {
    const start = first;
    first += block.senders;
    const row = Array.from({ length: columns }, (_, column) =>
      column >= start && column < first ? 0 : null,
    );
    return Array.from({ length: block.units }, () => row);
  });
}

/** What a row of weights must hold: "3 numbers, one for each output of layer 1". */
function rowForm(from: readonly number[], counts: readonly number[], columns: number): string {
  const only = from.length === 1 ? from[0] : undefined;
  if (only !== undefined)
    return `${numbers(columns)}, one for each ${only === 0 ? 'input' : `output of layer ${only}`}`;
  const parts = from.map((source, place) =>
    source === 0 ? `${counts[place]} for the inputs` : `${counts[place]} for the outputs of layer ${source}`,
  );
  return `${numbers(columns)}, ${parts.join(', then ')}`;
}

function readBias(spot: Spot, units: number): readonly number[] {
  const form = 'a list of one number for each unit, or null for a layer without biases';
  const items = itemsOf(spot, form);
  if (items.length !== units)
    throw refusal(spot, `${numbers(units)}, one for each unit`, String(items.length));
  return items.map((item) => finiteNumber(item));
}

/** `1 number`, `3 numbers`. */
export function numbers(count: number): string {
  return count === 1 ? '1 number' : `${count} numbers`;
}

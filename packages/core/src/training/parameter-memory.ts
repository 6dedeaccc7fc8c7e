import { at } from '../list.ts';
import type { Layer, Network } from '../network.ts';
import { type LayerPlan, type Plan, weightOffset } from './plan.ts';

/** Writes weights and biases where the plan has them, from this address on; a missing connection is a 0. */
export function writeParameters(memory: Float64Array, address: number, plan: Plan, network: Network): void {
  network.layers.forEach((layer, index) => {
    const planned = at(plan.layers, index);
    layer.weights.forEach((row, to) => {
      row.forEach((weight, column) => {
        memory[(address + offsetOfWeight(planned, to, column)) / 8] = weight ?? 0;
      });
    });
    if (planned.bias !== null) memory.set(layer.bias ?? [], (address + planned.bias) / 8);
  });
}

/** A network of the same form with the weights and biases that stand in memory from this address on. */
export function readParameters(memory: Float64Array, address: number, plan: Plan, network: Network): Network {
  const number = (offset: number) => memory[(address + offset) / 8] ?? NaN;
  const layers = network.layers.map((layer, index): Layer => {
    const planned = at(plan.layers, index);
    const { bias } = planned;
    const weights = layer.weights.map((row, to) =>
      row.map((weight, column) => (weight === null ? null : number(offsetOfWeight(planned, to, column)))),
    );
    return { ...layer, weights, bias: bias === null ? null : weights.map((_, to) => number(bias + 8 * to)) };
  });
  return { ...network, layers };
}

/** Where the weight from a column of the layer's matrix stands. */
function offsetOfWeight({ blocks }: LayerPlan, row: number, column: number): number {
  const block = blocks.findLast((one) => one.column <= column);
  if (block === undefined) throw new RangeError(`no block of the layer holds column ${column}`);
  return weightOffset(block, row, column - block.column);
}

import { at } from '../list.ts';
import { type ActivationName, type LossName, type Network, sourcesOf } from '../network.ts';
import { layerSizes } from '../units.ts';
import { rowBytes } from './program/bank.ts';

/** The weights from one source into one layer: rows of `width`, from `offset` bytes on into the parameters. */
export interface Block {
  /** 0 is the input, l the layer of that number. */
  readonly source: number;
  readonly width: number;
  /** The first of the layer's weight columns that are in it. */
  readonly column: number;
  readonly offset: number;
}

/** A connection that is not there. */
export interface Missing {
  /** Counted from 0. */
  readonly layer: number;
  readonly block: number;
  readonly row: number;
  readonly column: number;
}

export interface LayerPlan {
  readonly units: number;
  readonly activation: ActivationName;
  readonly blocks: readonly Block[];
  /** Where the biases stand among the parameters, in bytes; `null` for a layer without. */
  readonly bias: number | null;
}

/** How a network lies in memory: all rows two by two, a last one that is alone with a 0 beside it. */
export interface Plan {
  readonly loss: LossName;
  readonly inputs: number;
  readonly layers: readonly LayerPlan[];
  /** Bytes of all weights and biases. */
  readonly bytes: number;
  readonly missing: readonly Missing[];
}

export function planOf(network: Network): Plan {
  const sizes = layerSizes(network);
  let bytes = 0;
  const take = (rows: number, columns: number) => {
    const offset = bytes;
    bytes += rows * rowBytes(columns);
    return offset;
  };
  const missing: Missing[] = [];
  const layers = network.layers.map((layer, index): LayerPlan => {
    const units = layer.weights.length;
    let column = 0;
    const blocks = sourcesOf(layer, index).map((source) => {
      const width = at(sizes, source);
      const block = { source, width, column, offset: take(units, width) };
      column += width;
      return block;
    });
    layer.weights.forEach((weights, row) => {
      blocks.forEach(({ width, column: first }, block) => {
        for (let column = 0; column < width; column++) {
          if (at(weights, first + column) === null) missing.push({ layer: index, block, row, column });
        }
      });
    });
    return { units, activation: layer.activation, blocks, bias: layer.bias === null ? null : take(1, units) };
  });
  return { loss: network.loss, inputs: at(sizes, 0), layers, bytes, missing };
}

/** Where a weight stands among the parameters, in bytes. */
export function weightOffset({ offset, width }: Block, row: number, column: number): number {
  return offset + row * rowBytes(width) + 8 * column;
}

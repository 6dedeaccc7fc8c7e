import { at } from './list.ts';
import { type Layer, type Network, sourcesOf } from './network.ts';

/** A unit of a network under its number: inputs first, then layer by layer, from 1. */
export interface Unit {
  readonly number: number;
  /** 0 for an input, l for a unit of `layers[l - 1]`. */
  readonly layer: number;
  /** Place in its layer, from 0. */
  readonly place: number;
  /** Connections into it, in the order of the layer's weight columns; a missing one is left out. */
  readonly incoming: readonly Connection[];
  /** Connections out of it, in the order of the units they reach. */
  readonly outgoing: readonly Connection[];
}

/** A connection that is there, by the numbers of its two units and its place in `layers[layer - 1].weights[row][column]`. */
export interface Connection {
  readonly from: number;
  readonly to: number;
  readonly layer: number;
  readonly row: number;
  readonly column: number;
}

/** All units of a network by layers, the inputs first: `unitLayers(network)[layer][place]`. */
export function unitLayers(network: Network): readonly (readonly Unit[])[] {
  const sizes = layerSizes(network);
  const firstNumber = sizes.map(
    (_, layer) => 1 + sizes.slice(0, layer).reduce((total, size) => total + size, 0),
  );
  const connections = network.layers.flatMap((layer, index) =>
    connectionsOf(layer, index, sizes, firstNumber),
  );
  return sizes.map((size, layer) =>
    Array.from({ length: size }, (_, place) => {
      const number = at(firstNumber, layer) + place;
      return {
        number,
        layer,
        place,
        incoming: connections.filter((connection) => connection.to === number),
        outgoing: connections.filter((connection) => connection.from === number),
      };
    }),
  );
}

/** How many units each layer has, the inputs first. */
export function layerSizes(network: Network): readonly number[] {
  const sizes = network.layers.map((layer) => layer.weights.length);
  return [inputCount(network), ...sizes];
}

/** The number of inputs: what the first weight matrix leaves for the input. */
function inputCount(network: Network): number {
  const first = at(network.layers, 0);
  return at(first.weights, 0).length;
}

function connectionsOf(
  layer: Layer,
  index: number,
  sizes: readonly number[],
  firstNumber: readonly number[],
): readonly Connection[] {
  const incoming = sourcesOf(layer, index).flatMap((source) =>
    Array.from({ length: at(sizes, source) }, (_, place) => at(firstNumber, source) + place),
  );
  return layer.weights.flatMap((weights, row) =>
    incoming.flatMap((from, column) =>
      at(weights, column) === null
        ? []
        : [{ from, to: at(firstNumber, index + 1) + row, layer: index + 1, row, column }],
    ),
  );
}

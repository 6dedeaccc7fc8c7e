import { cos } from '../elementary/cos.ts';
import { log } from '../elementary/log.ts';
import { at } from '../list.ts';
import type { Layer, Network } from '../network.ts';

/** What weights and biases start at. */
export type Initializer =
  /** Weights and biases alike from −range to range, as the networks of 1986 (Rumelhart, Hinton and Williams). */
  | { readonly kind: 'uniform'; readonly range: number }
  /** Weights from −r to r, r = √(6 ÷ (connections in + connections out)); biases 0 (Glorot and Bengio 2010, eq. 16). */
  | { readonly kind: 'xavier' }
  /** Weights from a normal distribution of variance 2 ÷ connections in; biases 0 (He, Zhang, Ren and Sun 2015, eq. 10). */
  | { readonly kind: 'he' };

/**
 * The network with new parameters; a connection that is missing stays so. Drawn layer by layer: the weights row by row, then the biases.
 *
 * @param random numbers from 0 up to 1
 */
export function initialized(network: Network, initializer: Initializer, random: () => number): Network {
  return { ...network, layers: network.layers.map((layer) => initializedLayer(layer, initializer, random)) };
}

function initializedLayer(layer: Layer, initializer: Initializer, random: () => number): Layer {
  const connectionsOut = at(layer.weights, 0).map(
    (_, column) => layer.weights.filter((row) => row[column] !== null).length,
  );
  const weights = layer.weights.map((row) => {
    const connectionsIn = row.filter((weight) => weight !== null).length;
    return row.map((weight, column) =>
      weight === null ? null : draw(initializer, connectionsIn, at(connectionsOut, column), random),
    );
  });
  const { bias } = layer;
  const isDrawn = initializer.kind === 'uniform';
  return {
    ...layer,
    weights,
    bias: bias === null ? null : bias.map(() => (isDrawn ? between(initializer.range, random) : 0)),
  };
}

function draw(
  initializer: Initializer,
  connectionsIn: number,
  connectionsOut: number,
  random: () => number,
): number {
  switch (initializer.kind) {
    case 'uniform':
      return between(initializer.range, random);
    case 'xavier':
      return between(Math.sqrt(6 / (connectionsIn + connectionsOut)), random);
    case 'he':
      return Math.sqrt(2 / connectionsIn) * normal(random);
  }
}

function between(range: number, random: () => number): number {
  return (2 * random() - 1) * range;
}

/** A standard normal number from two even ones (Box and Muller 1958). */
function normal(random: () => number): number {
  const size = Math.sqrt(-2 * log(1 - random()));
  return size * cos(2 * Math.PI * random());
}

import type { Network, Parameters } from '../network.ts';

/** Weights and biases in one list: layer by layer, the weights row by row, then the biases. Missing connections are left out. */
export type ParameterList = readonly number[];

export function parameterList(layers: readonly Parameters[]): number[] {
  return layers.flatMap(({ weights, bias }) => [
    ...weights.flatMap((row) => row.filter((weight) => weight !== null)),
    ...(bias ?? []),
  ]);
}

/**
 * The network with the parameters of a list.
 *
 * @throws RangeError where the list is too short or too long
 */
export function withParameters(network: Network, parameters: Iterable<number>): Network {
  const list = [...parameters];
  let next = 0;
  const take = () => {
    const value = list[next];
    if (value === undefined)
      throw new RangeError(`the list holds ${list.length} numbers: too few for the network`);
    next += 1;
    return value;
  };
  const layers = network.layers.map((layer) => ({
    ...layer,
    weights: layer.weights.map((row) => row.map((weight) => (weight === null ? null : take()))),
    bias: layer.bias?.map(take) ?? null,
  }));
  if (next < list.length)
    throw new RangeError(`the list holds ${list.length} numbers, and the network ${next}`);
  return { ...network, layers };
}

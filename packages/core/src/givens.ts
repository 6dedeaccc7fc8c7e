import type { Example, FunctionExample, NetworkExample } from './example.ts';
import { at } from './list.ts';
import type { Layer, Network } from './network.ts';
import { idOf } from './subject.ts';
import { unitLayers } from './units.ts';

/**
 * The same example with one given changed: `x1`, `W13`, `b3`, `t5`, `eta`, or a variable of a function example.
 * @throws RangeError for an id that is no given of the example, a value that is not finite, and a learning rate of 0 or below.
 */
export function withGiven<Kind extends Example>(example: Kind, id: string, value: number): Kind;
export function withGiven(example: Example, id: string, value: number): Example {
  if (!Number.isFinite(value)) throw new RangeError(`${id} takes a finite number, not ${value}`);
  if (id === 'eta' && value <= 0) throw new RangeError('the learning rate takes a number above 0');
  return example.kind === 'network' ? inNetwork(example, id, value) : inFunction(example, id, value);
}

function inFunction(example: FunctionExample, id: string, value: number): FunctionExample {
  if (id === 'eta' && example.learningRate !== undefined) return { ...example, learningRate: value };
  if (!Object.hasOwn(example.variables, id)) throw new RangeError(`${example.id} has no given ${id}`);
  return { ...example, variables: { ...example.variables, [id]: value } };
}

function inNetwork(example: NetworkExample, id: string, value: number): NetworkExample {
  if (id === 'eta') return { ...example, learningRate: value };
  const layers = unitLayers(example.network);
  const units = layers.flat();
  for (const unit of units) {
    if (unit.layer === 0 && id === idOf({ kind: 'input', unit }, units.length))
      return { ...example, input: example.input.with(unit.place, value) };
    if (unit.layer === layers.length - 1 && id === idOf({ kind: 'target', unit }, units.length))
      return { ...example, target: example.target.with(unit.place, value) };
    const layer = example.network.layers[unit.layer - 1];
    if (layer === undefined) continue;
    if (layer.bias !== null && id === idOf({ kind: 'bias', unit }, units.length))
      return replaceLayer(example, unit.layer, { ...layer, bias: layer.bias.with(unit.place, value) });
    for (const connection of unit.incoming) {
      if (id !== idOf({ kind: 'weight', connection }, units.length)) continue;
      const row = at(layer.weights, connection.row).with(connection.column, value);
      return replaceLayer(example, unit.layer, {
        ...layer,
        weights: layer.weights.with(connection.row, row),
      });
    }
  }
  throw new RangeError(`${example.id} has no given ${id}`);
}

function replaceLayer(example: NetworkExample, number: number, layer: Layer): NetworkExample {
  const network: Network = {
    ...example.network,
    layers: example.network.layers.with(number - 1, layer),
  };
  return { ...example, network };
}

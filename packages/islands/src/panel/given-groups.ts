import type { Example } from '@nudge/core/example';
import type { Quantity } from '@nudge/core/quantity';
import { idOf } from '@nudge/core/subject';
import { type Unit, unitLayers } from '@nudge/core/units';

/** Givens that stand together in the panel. */
export interface GivenGroup {
  readonly title: string;
  readonly givens: readonly Quantity[];
}

/** As many weights as fit in one row stand together; more are parted by layer. */
const ONE_ROW = 6;

/** The givens of an example: those from outside first, then the weights and biases, layer by layer where there are many. */
export function givenGroups(
  example: Example,
  quantities: ReadonlyMap<string, Quantity>,
): readonly GivenGroup[] {
  const givens = [...quantities.values()].filter(({ phase }) => phase === 'given');
  if (example.kind === 'function') return [{ title: 'Givens', givens }];
  const layers = unitLayers(example.network).slice(1);
  const units = unitLayers(example.network).flat().length;
  const layerIds = layers.map((layer) => new Set(layer.flatMap((unit) => parametersInto(unit, units))));
  const within = (ids: ReadonlySet<string>) => givens.filter(({ id }) => ids.has(id));
  const parameters = new Set(layerIds.flatMap((ids) => [...ids]));
  const outside = { title: 'From outside', givens: givens.filter(({ id }) => !parameters.has(id)) };
  const all = within(parameters);
  if (all.length <= ONE_ROW) return [outside, { title: 'Weights', givens: all }];
  return [
    outside,
    ...layers.map((layer, index) => ({
      title: titleOf(layer, index, layers.length),
      givens: within(layerIds[index] ?? new Set()),
    })),
  ];
}

/** Ids of the weights into a unit and of its bias. */
function parametersInto(unit: Unit, units: number): readonly string[] {
  const weights = unit.incoming.map((connection) => idOf({ kind: 'weight', connection }, units));
  return [...weights, idOf({ kind: 'bias', unit }, units)];
}

/** In words: notations number units differently. */
function titleOf(layer: readonly Unit[], index: number, layers: number): string {
  const units = layer.length === 1 ? 'unit' : 'units';
  if (index === layers - 1) return `Into the output ${units}`;
  return layers === 2 ? `Into the hidden ${units}` : `Into hidden layer ${index + 1}`;
}

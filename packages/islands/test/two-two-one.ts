import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NetworkExample } from '@nudge/core/example';
import { bookNetwork } from './networks.ts';

/** The network of the lessons, with an id of its own for each test that edits it: states are shared by id. */
export function twoTwoOne(id: string): NetworkExample {
  return { ...bookNetwork('two-two-one'), id };
}

interface Figures {
  readonly preActivations: readonly (readonly number[])[];
  readonly activations: readonly (readonly number[])[];
  readonly loss: number;
  readonly deltas: readonly (readonly number[])[];
  readonly gradients: readonly { readonly weights: readonly (readonly number[])[] }[];
  readonly afterOneStep: {
    readonly layers: readonly { readonly weights: readonly (readonly number[])[] }[];
    readonly activations: readonly (readonly number[])[];
    readonly loss: number;
  };
}

const figures: Figures = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../core/test/figures/two-two-one.json'), 'utf8'),
);

function at(rows: readonly (readonly number[])[] | undefined, row: number, column: number): number {
  const value = rows?.[row]?.[column];
  if (value === undefined) throw new Error(`no figure ${row}, ${column}`);
  return value;
}

/** Every quantity of the network by its id, from figures computed elsewhere; the sign of `own.delta` is inside. */
export function expectedQuantities(): ReadonlyMap<string, number> {
  const values = new Map(
    Object.entries({
      x1: 0.35,
      x2: 0.9,
      W13: 0.1,
      W23: 0.8,
      W14: 0.4,
      W24: 0.6,
      W35: 0.3,
      W45: 0.9,
      t5: 0.5,
      eta: 1,
    }),
  );
  const get = (id: string) => values.get(id) ?? Number.NaN;
  const units = [
    { unit: 3, layer: 0, place: 0, from: [1, 2] },
    { unit: 4, layer: 0, place: 1, from: [1, 2] },
    { unit: 5, layer: 1, place: 0, from: [3, 4] },
  ];
  const { afterOneStep } = figures;
  for (const { unit, layer, place, from } of units) {
    const y = at(figures.activations, layer, place);
    const delta = at(figures.deltas, layer, place);
    values.set(`a${unit}`, at(figures.preActivations, layer, place));
    values.set(`y${unit}`, y);
    values.set(`slope${unit}`, y * (1 - y));
    values.set(`delta${unit}`, delta);
    values.set(`own.delta${unit}`, -delta);
    values.set(`grad.y${unit}`, delta / (y * (1 - y)));
    values.set(`next.y${unit}`, at(afterOneStep.activations, layer, place));
    from.forEach((source, column) => {
      const gradient = at(figures.gradients[layer]?.weights, place, column);
      values.set(`grad.W${source}${unit}`, gradient);
      values.set(`step.W${source}${unit}`, -gradient);
      values.set(`next.W${source}${unit}`, at(afterOneStep.layers[layer]?.weights, place, column));
    });
  }
  for (const { unit, from } of units) {
    const carried = (source: number) => get(source < 3 ? `x${source}` : `next.y${source}`);
    values.set(
      `next.a${unit}`,
      from.reduce((sum, source) => sum + get(`next.W${source}${unit}`) * carried(source), 0),
    );
  }
  values.set('E', figures.loss);
  values.set('next.E', afterOneStep.loss);
  return values;
}

/** True where the text is that value, correctly rounded to the places it shows, and to 3 digits or 4 places at least. */
export function prints(text: string, value: number): boolean {
  const ascii = text.replace('−', '-');
  const [, places = ''] = ascii.split('.');
  if (!/^-?\d+(?:\.\d+)?$/.test(ascii) || value.toFixed(places.length) !== ascii) return false;
  const exact = Math.abs(Number(ascii) - value) < 1e-12;
  return (
    exact ||
    places.length >= (Math.abs(value) < 0.01 ? Number(-Math.floor(Math.log10(Math.abs(value)))) + 2 : 4)
  );
}

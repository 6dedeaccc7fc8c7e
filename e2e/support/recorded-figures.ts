import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@nudge/scripts/paths.mjs';

const folder = join(root, 'packages', 'core', 'test', 'figures');

/** Examples whose figures were computed outside the project. */
export const figureNames: readonly string[] = readdirSync(folder).map((file) =>
  file.slice(0, -'.json'.length),
);

/** The figures of an example as lists, in the order of the units, each with the ids that it belongs to. */
export function recordedLists(name: string): readonly (readonly [RegExp, readonly number[]])[] {
  const figures = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  const next = figures.afterOneStep;
  return [
    [/^a\d/, numbersIn(figures.preActivations)],
    [/^y\d/, numbersIn(figures.activations)],
    [/^delta\d/, numbersIn(figures.deltas)],
    [/^E$/, [figures.loss]],
    [/^grad\.W/, numbersIn(figures.gradients.map((layer: Parameters) => layer.weights))],
    [/^grad\.b/, numbersIn(figures.gradients.map((layer: Parameters) => layer.bias))],
    [/^next\.W/, numbersIn(next.layers.map((layer: Parameters) => layer.weights))],
    [/^next\.b/, numbersIn(next.layers.map((layer: Parameters) => layer.bias))],
    [/^next\.y\d/, numbersIn(next.activations)],
    [/^next\.E$/, [next.loss]],
  ];
}

interface Parameters {
  readonly weights: unknown;
  readonly bias: unknown;
}

/** Every number of nested lists, in order; what is missing is `null` and left out. */
function numbersIn(list: unknown): readonly number[] {
  if (Array.isArray(list)) return list.flatMap(numbersIn);
  return typeof list === 'number' ? [list] : [];
}

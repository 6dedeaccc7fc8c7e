import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { arraysOf } from '@nudge/core/arrays';
import { derive } from '@nudge/core/derivation';
import type { Example } from '@nudge/core/example';
import { readExamples } from '@nudge/core/example-reader';
import { notationNamed } from '@nudge/core/notation/notations';
import { root } from '@nudge/scripts/paths.mjs';
import { functionValues } from './function-values.ts';
import { tapeSlope, tapeValues, withParameters } from './tape-values.ts';

const folder = join(root, 'docs-content', 'examples');

/** What is left of a double when its last bits are. */
const DECIMAL_DIGITS = 13;

/** Names of the worked examples there are. */
export const exampleNames: readonly string[] = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.slice(0, -'.json'.length));

/** What the tests know of an example, worked out without the derivation that the pages show. */
export interface Worked {
  readonly example: Example;
  /** By quantity id. */
  readonly values: ReadonlyMap<string, number>;
  /** Values that are short decimals, but for the last bits of a computation: a page prints them as they are. */
  readonly exact: ReadonlySet<number>;
  /** How many there are of what: weights, biases, inputs … */
  readonly counts: ReadonlyMap<string, number>;
  /** ∂of/∂by; `undefined` for what is no quantity on the way forward. */
  readonly slope: (of: string, by: string) => number | undefined;
}

/** A vector or a matrix of an example. */
export interface WrittenArray {
  /** As TeX, `W^{(1)}`, and in plain text, `W⁽¹⁾`. */
  readonly symbol: string;
  readonly symbolText: string;
  /** `2×1`. */
  readonly shape: string;
}

/** How the quantities of an example are written: names alone, no values. */
export interface Written {
  /** Id by symbol in plain text, `W₁₃`. */
  readonly idOf: ReadonlyMap<string, string>;
  /** Symbol in plain text by id. */
  readonly symbols: ReadonlyMap<string, string>;
  readonly arrays: readonly WrittenArray[];
}

/** The worked examples, each read and worked out once. */
export class Examples {
  readonly #worked = new Map<string, Worked>();
  readonly #written = new Map<string, Written>();

  /** @throws Error where there is no such example */
  worked(name: string): Worked {
    const before = this.#worked.get(name);
    if (before !== undefined) return before;
    const text = readFileSync(join(folder, `${name}.json`), 'utf8');
    const [example] = readExamples(text, `${name}.json`).examples;
    if (example === undefined) throw new Error(`${name}.json holds no example`);
    const slope = (of: string, by: string) =>
      example.kind === 'network' ? tapeSlope(example, of, by) : undefined;
    const values = valuesOf(example);
    const exact = new Set([...values.values()].map((value) => Number(value.toPrecision(DECIMAL_DIGITS))));
    const found = { example, values, exact, counts: countsOf(example), slope };
    this.#worked.set(name, found);
    return found;
  }

  written(name: string, notation: string): Written {
    const key = `${name} ${notation}`;
    const before = this.#written.get(key);
    if (before !== undefined) return before;
    const { example } = this.worked(name);
    const quantities = derive(example, notationNamed(notation));
    const found = {
      idOf: new Map(quantities.map(({ id, symbolText }) => [symbolText, id])),
      symbols: new Map(quantities.map(({ id, symbolText }) => [id, symbolText])),
      arrays: arraysOf(example, notationNamed(notation)).map(({ symbol, symbolText, ids }) => ({
        symbol,
        symbolText,
        shape: `${ids.length}×${ids[0]?.length ?? 0}`,
      })),
    };
    this.#written.set(key, found);
    return found;
  }
}

/** The values of an example in which a reader has changed some weights, biases or variables. */
export function changedValues(
  { example, values }: Worked,
  changes: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  if (changes.size === 0) return values;
  if (example.kind === 'function')
    return functionValues({
      ...example,
      variables: { ...example.variables, ...Object.fromEntries(changes) },
    });
  return tapeValues(withParameters(example, (id) => changes.get(id)));
}

function valuesOf(example: Example): ReadonlyMap<string, number> {
  return example.kind === 'network' ? tapeValues(example) : functionValues(example);
}

function countsOf(example: Example): ReadonlyMap<string, number> {
  if (example.kind !== 'network') return new Map();
  const { layers } = example.network;
  const weights = layers.flatMap((layer) => layer.weights.flat()).filter((weight) => weight !== null).length;
  const biases = layers.reduce((total, { bias }) => total + (bias?.length ?? 0), 0);
  const hidden = layers.slice(0, -1).reduce((total, layer) => total + layer.weights.length, 0);
  return new Map([
    ['weights', weights],
    ['connections', weights],
    ['biases', biases],
    ['parameters', weights + biases],
    ['inputs', example.input.length],
    ['hidden units', hidden],
    ['outputs', example.target.length],
    ['units', example.input.length + hidden + example.target.length],
    ['hidden layers', layers.length - 1],
  ]);
}

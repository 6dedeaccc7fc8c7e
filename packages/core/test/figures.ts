import { readFileSync } from 'node:fs';
import type { NetworkExample } from '../src/example.ts';
import { readExamples } from '../src/example-reader.ts';
import type { Parameters } from '../src/network.ts';

/** What was computed outside the project for one worked example. */
export interface Figures {
  readonly preActivations: readonly (readonly number[])[];
  readonly activations: readonly (readonly number[])[];
  readonly loss: number;
  readonly deltas: readonly (readonly number[])[];
  readonly gradients: readonly Parameters[];
  readonly afterOneStep: {
    readonly layers: readonly Parameters[];
    readonly activations: readonly (readonly number[])[];
    readonly loss: number;
  };
}

/** The worked examples for which there are figures. */
export const figureNames = [
  'direct-connection',
  'exercise-2',
  'exercise-3',
  'four-equations',
  'linear-neuron',
  'linear-output',
  'picture-story',
  'relu-walk',
  'softmax-three',
  'two-two-one',
] as const;

export function figuresOf(name: string): Figures {
  return JSON.parse(readFileSync(new URL(`figures/${name}.json`, import.meta.url), 'utf8'));
}

export function networkExample(name: string): NetworkExample {
  const file = new URL(`../../../docs-content/examples/${name}.json`, import.meta.url);
  const [example] = readExamples(readFileSync(file, 'utf8'), `${name}.json`).examples;
  if (example?.kind !== 'network') throw new TypeError(`${name} is not a network example`);
  return example;
}

/** The largest distance between numbers in the same place, in proportion above 1; infinite where shapes differ. */
export function distance(one: unknown, other: unknown): number {
  if (typeof one === 'number' && typeof other === 'number')
    return Math.abs(one - other) / Math.max(1, Math.abs(other));
  if (one === null || other === null) return one === other ? 0 : Infinity;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length
      ? Math.max(0, ...one.map((item, i) => distance(item, other[i])))
      : Infinity;
  if (typeof one === 'object' && typeof other === 'object') {
    const mine = new Map(Object.entries(one));
    const theirs = new Map(Object.entries(other));
    if (mine.size !== theirs.size) return Infinity;
    return Math.max(0, ...[...mine].map(([key, item]) => distance(item, theirs.get(key))));
  }
  return Infinity;
}

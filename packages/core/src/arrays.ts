import type { Example } from './example.ts';
import { at } from './list.ts';
import { arraySigns } from './notation/array-writers.ts';
import { type ArraySubject, type Notation, outputUnits, type Shape, unitCount } from './notation/notation.ts';
import { refusalOf } from './notation/refusal.ts';
import { idOf, type Subject } from './subject.ts';
import { unitLayers } from './units.ts';

/** A vector or a matrix of a network, as a notation writes it. */
export interface NamedArray {
  /** The same in every notation: `array.weights.1`, `array.targets`. */
  readonly id: string;
  /** As TeX: `W^{(1)}`. */
  readonly symbol: string;
  /** The same as plain text. */
  readonly symbolText: string;
  /** What it is, in words: "weights into layer 1". */
  readonly name: string;
  /** Layers count from 1; the inputs are layer 0, the targets belong to the last. */
  readonly layer: number;
  /** Quantity ids, rows × columns; a vector is one column. `null` where there is no connection. */
  readonly ids: readonly (readonly (string | null)[])[];
}

/**
 * The vectors and matrices of a network example in a notation, from the inputs up; none of a function example. An array of several symbols
 * (h⁽⁰⁾ is x) comes once for each, the customary one first. The columns of a layer fed by several are all that feeds it, in the order of
 * its `from`. Gradients, changes and next values have no arrays of their own: theirs are the ids with `grad.`, `step.` or `next.` in front.
 */
export function arraysOf(example: Example, notation: Notation): readonly NamedArray[] {
  if (example.kind === 'function' || refusalOf(notation, example.network) !== null) return [];
  const shape: Shape = { network: example.network, layers: unitLayers(example.network) };
  return subjectsOf(shape).flatMap((subject) => {
    const ids = idsOf(subject, shape, notation);
    return arraySigns(notation)(subject, shape).map(({ tex, text, transposed }) => ({
      id: subject.kind === 'targets' ? 'array.targets' : `array.${subject.kind}.${subject.layer}`,
      symbol: tex,
      symbolText: text,
      name: nameOf(subject),
      layer: subject.kind === 'targets' ? example.network.layers.length : subject.layer,
      ids: transposed ? columnsOf(ids) : ids,
    }));
  });
}

function subjectsOf({ network }: Shape): readonly ArraySubject[] {
  const ofLayers = network.layers.flatMap(({ bias }, index): readonly ArraySubject[] => {
    const layer = index + 1;
    return [
      { kind: 'weights', layer },
      ...(bias === null ? [] : [{ kind: 'biases', layer } as const]),
      { kind: 'pre-activations', layer },
      { kind: 'outputs', layer },
      { kind: 'deltas', layer },
    ];
  });
  return [{ kind: 'outputs', layer: 0 }, ...ofLayers, { kind: 'targets' }];
}

function nameOf(subject: ArraySubject): string {
  if (subject.kind === 'targets') return 'targets';
  if (subject.layer === 0) return 'inputs';
  return subject.kind === 'weights'
    ? `weights into layer ${subject.layer}`
    : `${subject.kind} of layer ${subject.layer}`;
}

function idsOf(subject: ArraySubject, shape: Shape, notation: Notation): NamedArray['ids'] {
  const units = subject.kind === 'targets' ? outputUnits(shape) : at(shape.layers, subject.layer);
  if (subject.kind === 'weights') {
    const width = at(at(shape.network.layers, subject.layer - 1).weights, 0).length;
    return units.map((unit) =>
      Array.from({ length: width }, (_, column) => {
        const connection = unit.incoming.find((one) => one.column === column);
        return connection === undefined ? null : idOf({ kind: 'weight', connection }, unitCount(shape));
      }),
    );
  }
  const kind = unitKind(subject.kind, notation);
  return units.map((unit) => [idOf({ kind, unit } satisfies Subject, unitCount(shape))]);
}

/** What stands in a vector, unit by unit; δ is the notation's own. */
function unitKind(kind: Exclude<ArraySubject['kind'], 'weights'>, notation: Notation) {
  switch (kind) {
    case 'targets':
      return 'target';
    case 'outputs':
      return 'output';
    case 'pre-activations':
      return 'pre-activation';
    case 'deltas':
      return notation.deltaSign === 1 ? 'delta' : 'own-delta';
    case 'biases':
      return 'bias';
  }
}

function columnsOf(rows: NamedArray['ids']): NamedArray['ids'] {
  return at(rows, 0).map((_, column) => rows.map((row) => at(row, column)));
}

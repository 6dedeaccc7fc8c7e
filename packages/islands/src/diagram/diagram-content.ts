import type { NetworkExample } from '@nudge/core/example';
import { at } from '@nudge/core/list';
import type { ActivationName } from '@nudge/core/network';
import type { Meaning, Phase, Quantity } from '@nudge/core/quantity';
import type { Subject } from '@nudge/core/subject';
import { idOf } from '@nudge/core/subject';
import { type Connection, type Unit, unitLayers } from '@nudge/core/units';
import { crowding } from './crowding.ts';
import { type Figure, figureOf, type Name, nameOf } from './figure.ts';
import { notedIds } from './unit-notes.ts';

/** How much of the example a diagram shows: its givens, the forward pass too, the gradients too, or one step of the derivation. */
export type Show = 'network' | 'forward' | 'gradients' | 'step';

/** What a diagram is to show. */
export interface DiagramState {
  readonly example: NetworkExample;
  readonly quantities: ReadonlyMap<string, Quantity>;
  readonly show: Show;
  /** Ids of the quantities in use: the result first, then what it is computed from. */
  readonly lit: readonly string[];
  /** Ids of the quantities computed so far, for `step`; givens need not be among them. */
  readonly known: Iterable<string>;
  /** Ids of the givens that the reader changed. */
  readonly changed: ReadonlySet<string>;
}

/** How far a unit is filled, in parts of its height from the bottom. */
export interface Level {
  readonly from: number;
  readonly to: number;
}

/** What stands in one square or circle, and below it. */
export interface UnitContent {
  readonly name: Name;
  readonly value: Figure | null;
  readonly lit: boolean;
  /** True for a unit of the last layer. */
  readonly output: boolean;
  /** Fill of an activation with bounds; null without, and before it is known. */
  readonly level: Level | null;
  /** Height of the target on the rim of an output, as a level. */
  readonly mark: number | null;
  readonly bias: Figure | null;
  readonly notes: readonly Figure[];
}

/** What one connection shows; `badge` is what travels back along it, or its change. */
export interface EdgeContent {
  readonly from: number;
  /** Number of the unit it leads to; null for the loss. */
  readonly to: number | null;
  /** Null on the way to the loss, and where the gradient stands in its place. */
  readonly weight: Figure | null;
  readonly lit: boolean;
  readonly line: 'idle' | 'forward' | 'changed';
  readonly track: boolean;
  /** True where a gradient comes back along it at this step. */
  readonly pulses: boolean;
  readonly badge: Figure | null;
}

export interface DiagramContent {
  readonly layers: readonly (readonly Unit[])[];
  /** By unit number, from 1: `units[number - 1]`. */
  readonly units: readonly UnitContent[];
  readonly edges: readonly EdgeContent[];
  readonly loss: UnitContent;
  readonly targets: readonly UnitContent[];
}

const SHOWN: Readonly<Record<Exclude<Show, 'step'>, readonly Phase[]>> = {
  network: ['given'],
  forward: ['given', 'forward', 'loss'],
  gradients: ['given', 'forward', 'loss', 'backward'],
};

/** Decides what is drawn where; how it is laid out is another matter. */
export function diagramContent(state: DiagramState): DiagramContent {
  const { example, quantities, show } = state;
  const layers = unitLayers(example.network);
  const units = layers.flat();
  const lit = new Set(state.lit);
  const known = new Set([...state.known, ...lit]);
  const result = quantities.get(state.lit[0] ?? '');
  const isForward = result !== undefined && /^(forward|loss)/.test(result.phase);
  const isBackward = result?.phase === 'backward';
  const gradientsOnEdges = show === 'gradients' && crowding(example.network) === 'sparse';

  const id = (subject: Subject) => idOf(subject, units.length);
  const later = (subject: Subject) => id({ kind: 'next', of: subject });
  const slope = (of: Subject) => id({ kind: 'gradient', of });
  const isLit = (...ids: readonly string[]) => ids.some((one) => lit.has(one));

  function isKnown({ id: one, phase }: Quantity): boolean {
    return phase === 'given' || (show === 'step' ? known.has(one) : SHOWN[show].includes(phase));
  }

  /** The first of the quantities that is there and known. */
  function figure(...ids: readonly string[]): Figure | null {
    const found = ids.map((one) => quantities.get(one)).find((one) => one !== undefined && isKnown(one));
    return found === undefined ? null : figureOf(found, toneOf(found), lit.has(found.id));
  }

  function toneOf({ id: one, meaning }: Quantity): Meaning {
    return state.changed.has(one) ? 'changed' : meaning;
  }

  /** A square or circle for the first of the quantities that is known, and otherwise for the last, without its value. */
  function spot(...ids: readonly [string, ...string[]]): UnitContent {
    const value = figure(...ids);
    const name = value?.name ?? nameOf(required(at(ids, ids.length - 1)));
    return { name, value, lit: isLit(...ids), output: false, level: null, mark: null, bias: null, notes: [] };
  }

  function required(one: string): Quantity {
    const quantity = quantities.get(one);
    if (quantity === undefined) throw new RangeError(`the quantities of ${example.id} lack ${one}`);
    return quantity;
  }

  function unitContent(unit: Unit): UnitContent {
    const output: Subject = { kind: 'output', unit };
    if (unit.layer === 0) return spot(id(output));
    const { activation } = at(example.network.layers, unit.layer - 1);
    const bias: Subject = { kind: 'bias', unit };
    const isOutput = unit.layer === layers.length - 1;
    const noted = new Set(notedIds(unit, isOutput, units.length));
    const deltas = [id({ kind: 'own-delta', unit }), id({ kind: 'delta', unit })];
    const notes =
      show === 'gradients' && !gradientsOnEdges
        ? [figure(...deltas)]
        : state.lit.filter((one) => noted.has(one)).map((one) => figure(one));
    const content = spot(later(output), id(output));
    const value = quantities.get(content.value?.name.id ?? '')?.value;
    const target = quantities.get(id({ kind: 'target', unit }))?.value;
    return {
      ...content,
      lit: content.lit || isLit(...noted),
      output: isOutput,
      level: value === undefined ? null : levelOf(activation, value),
      mark: target === undefined ? null : markOf(activation, target),
      bias: figure(later(bias), id(bias)),
      notes: notes.filter((note) => note !== null),
    };
  }

  function connectionContent(connection: Connection): EdgeContent {
    const weight: Subject = { kind: 'weight', connection };
    const step = id({ kind: 'step', of: weight });
    const gradient = slope(weight);
    const source: Subject = { kind: 'output', unit: at(units, connection.from - 1) };
    const multiplies = isLit(id(weight), later(weight));
    const asked = isLit(gradient, step);
    const carries = (isForward && multiplies) || (asked && isLit(id(source)));
    const pulses = isLit(gradient) || (isBackward && multiplies);
    const changes =
      isLit(step) || (result?.phase === 'update' && multiplies) || state.changed.has(id(weight));
    return {
      from: connection.from,
      to: connection.to,
      weight: gradientsOnEdges ? null : figure(later(weight), id(weight)),
      lit: multiplies || asked || state.changed.has(id(weight)),
      line: carries ? 'forward' : changes ? 'changed' : 'idle',
      track: gradientsOnEdges || pulses,
      pulses,
      badge: gradientsOnEdges || isLit(gradient) ? figure(gradient) : isLit(step) ? figure(step) : null,
    };
  }

  function toLoss(unit: Unit): EdgeContent {
    const output: Subject = { kind: 'output', unit };
    const gradient = slope(output);
    const delta = [id({ kind: 'delta', unit }), id({ kind: 'own-delta', unit })];
    const carries = isForward && isLit('E', 'next.E') && isLit(id(output), later(output));
    const badge = gradientsOnEdges || isLit(gradient) ? figure(gradient) : null;
    const arrives = badge !== null || (isBackward && delta.includes(result.id));
    return {
      from: unit.number,
      to: null,
      weight: null,
      lit: false,
      line: carries ? 'forward' : 'idle',
      track: arrives,
      pulses: arrives && !gradientsOnEdges,
      badge,
    };
  }

  const outputs = at(layers, layers.length - 1);
  return {
    layers,
    units: units.map(unitContent),
    edges: [...units.flatMap((unit) => unit.incoming.map(connectionContent)), ...outputs.map(toLoss)],
    loss: spot('next.E', 'E'),
    targets: outputs.map((unit) => spot(id({ kind: 'target', unit }))),
  };
}

function levelOf(activation: ActivationName, value: number): Level | null {
  if (activation === 'sigmoid' || activation === 'softmax') return { from: 0, to: value };
  if (activation !== 'tanh') return null;
  return { from: Math.min(0.5, (value + 1) / 2), to: Math.max(0.5, (value + 1) / 2) };
}

function markOf(activation: ActivationName, target: number): number | null {
  const level = levelOf(activation, target);
  if (level === null) return null;
  const mark = activation === 'tanh' ? (target + 1) / 2 : target;
  return mark < 0 || mark > 1 ? null : mark;
}

import { at } from '../list.ts';
import type { Network } from '../network.ts';
import { layerSizes } from '../units.ts';
import type { Plan } from './plan.ts';
import { rowBytes } from './program/bank.ts';
import { TABLE_BYTES } from './program/power-tables.ts';
import { SETTING } from './program/update.ts';
import { PAGE } from './wasm/module.ts';

/** Where everything stands in a program's memory, in bytes. */
export interface MemoryMap {
  readonly tables: { readonly whole: number; readonly split: number };
  readonly settings: number;
  readonly parameters: number;
  readonly gradients: number;
  /** What the optimizer remembers of each parameter, in the shape of the parameters. */
  readonly memories: readonly number[];
  /** Addresses of patterns, one after the other as they are learned from: 32 bits each. */
  readonly order: number;
  /** How many patterns each update learns from: 32 bits each. */
  readonly sizes: number;
  /** The learning rate of each update. */
  readonly rates: number;
  /** A row for each example of a batch: outputs by layers, the inputs first; slopes and δ from the first layer on. */
  readonly outputs: readonly number[];
  readonly slopes: readonly number[];
  readonly deltas: readonly number[];
  readonly targets: number;
  readonly wanted: number;
  readonly preActivations: number;
  /** Inputs, targets and the sum of the targets of one example after the other. */
  readonly patterns: number;
  /** The addresses of all patterns as the data has them: 32 bits each. */
  readonly sequence: number;
  readonly patternBytes: number;
  /** From the start of a pattern. */
  readonly targetOffset: number;
  readonly wantedOffset: number;
  readonly pages: number;
}

/** What has to find room besides the parameters. */
export interface Room {
  readonly patterns: number;
  /** Examples that are worked on at a time. */
  readonly rows: number;
  /** How many examples, and how many updates, one call may learn from. */
  readonly stream: number;
  readonly updates: number;
  readonly memories: number;
}

export function memoryMap(network: Network, plan: Plan, room: Room): MemoryMap {
  let end = 0;
  const take = (bytes: number) => {
    const start = end;
    end += 16 * Math.ceil(bytes / 16);
    return start;
  };
  const sizes = layerSizes(network);
  const outputUnits = at(sizes, sizes.length - 1);
  const rowsOf = (units: number) => take(room.rows * rowBytes(units));
  const targetOffset = rowBytes(plan.inputs);
  const wantedOffset = targetOffset + rowBytes(outputUnits);
  const patternBytes = wantedOffset + rowBytes(1);
  const places = {
    tables: { whole: take(TABLE_BYTES), split: take(TABLE_BYTES) },
    settings: take(8 * Object.keys(SETTING).length),
    parameters: take(plan.bytes),
    gradients: take(plan.bytes),
    memories: Array.from({ length: room.memories }, () => take(plan.bytes)),
    order: take(4 * room.stream),
    sizes: take(4 * room.updates),
    rates: take(8 * room.updates),
    outputs: sizes.map(rowsOf),
    slopes: sizes.slice(1).map(rowsOf),
    deltas: sizes.slice(1).map(rowsOf),
    targets: rowsOf(outputUnits),
    wanted: rowsOf(1),
    preActivations: rowsOf(outputUnits),
    patterns: take(room.patterns * patternBytes),
    sequence: take(4 * room.patterns),
  };
  return { ...places, patternBytes, targetOffset, wantedOffset, pages: Math.ceil(end / PAGE) };
}

import { at } from '../../list.ts';
import type { MemoryMap } from '../memory.ts';
import type { Plan } from '../plan.ts';
import { type Int, int } from '../wasm/operations.ts';
import { type Bank, memoryBank, memoryRow } from './bank.ts';
import { parametersInMemory } from './parameters.ts';
import type { Index, Scope } from './scope.ts';
import type { Workspace } from './workspace.ts';

/** Examples that go through a layer side by side, so that a weight is fetched once for all of them. */
const TILE = 4;

/** The examples of one update, and how to go through them. */
export interface Batch {
  readonly space: Workspace;
  /** Runs the instructions for some examples at a time. */
  readonly eachTile: (visit: (examples: readonly Index[]) => void) => void;
  readonly eachExample: (visit: (example: Index) => void) => void;
}

type MakeBatch = (scope: Scope, plan: Plan, map: MemoryMap, order: Int, size: Int) => Batch;

/** The one pattern whose address stands at `order`, read where it is. */
export const onlineBatch: MakeBatch = (scope, plan, map, order) => {
  const address = scope.body.keep(int.load({ base: order, offset: 0 }));
  const bank = (offset: number): Bank => ({ row: () => memoryRow(scope, address, offset) });
  const space = workspaceInMemory(scope, plan, map);
  const example: Index = { known: 0, counter: null };
  return {
    space: {
      ...space,
      outputs: space.outputs.with(0, bank(0)),
      targets: bank(map.targetOffset),
      wanted: bank(map.wantedOffset),
    },
    eachTile: (visit) => visit([example]),
    eachExample: (visit) => visit(example),
  };
};

/** The patterns whose addresses stand from `order` on, copied into rows that follow each other. */
export const fetchedBatch: MakeBatch = (scope, plan, map, order, size) => {
  const { body } = scope;
  const space = workspaceInMemory(scope, plan, map);
  const outputs = at(plan.layers, plan.layers.length - 1).units;
  const parts = [
    { from: 0, to: at(space.outputs, 0), width: plan.inputs },
    { from: map.targetOffset, to: space.targets, width: outputs },
    { from: map.wantedOffset, to: space.wanted, width: 1 },
  ];
  const end = body.keep(int.shiftLeft(size, 3));
  const whole = body.keep(int.and(end, int.constant(-8 * TILE)));
  body.loop(int.constant(0), end, 8, (counter) => {
    const address = body.keep(int.load({ base: int.add(order, int.shiftRight(counter, 1)), offset: 0 }));
    for (const { from, to, width } of parts) {
      const source = memoryRow(scope, address, from);
      const target = to.row({ known: 0, counter });
      const copy = (column: Index) => target.set(column, source.pair(column));
      scope.repeat(width, 2, copy, copy);
    }
  });
  return {
    space,
    eachTile: (visit) => {
      body.loop(int.constant(0), whole, 8 * TILE, (counter) => visit(tileFrom(counter, TILE)));
      // What is left goes in halves.
      let done = whole;
      for (let left = TILE / 2; left >= 1; left /= 2) {
        const start = done;
        const present = body.keep(int.and(end, int.constant(8 * left)));
        body.when(present, () => visit(tileFrom(start, left)));
        done = body.keep(int.add(start, present));
      }
    },
    eachExample: (visit) => body.loop(int.constant(0), end, 8, (counter) => visit({ known: 0, counter })),
  };
};

function tileFrom(counter: Int, size: number): readonly Index[] {
  return Array.from({ length: size }, (_, e) => ({ known: e, counter }));
}

/** Rows for the examples of a batch. */
function workspaceInMemory(scope: Scope, plan: Plan, map: MemoryMap): Workspace {
  const units = plan.layers.map((layer) => layer.units);
  const banks = (addresses: readonly number[], sizes: readonly number[]) =>
    addresses.map((address, index) => memoryBank(scope, address, at(sizes, index)));
  return {
    plan,
    parameters: parametersInMemory(scope, plan, map.parameters),
    outputs: banks(map.outputs, [plan.inputs, ...units]),
    slopes: banks(map.slopes, units),
    deltas: banks(map.deltas, units),
    targets: memoryBank(scope, map.targets, at(units, units.length - 1)),
    wanted: memoryBank(scope, map.wanted, 1),
    preActivations: null,
  };
}

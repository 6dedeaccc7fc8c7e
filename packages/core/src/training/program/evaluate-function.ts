import { at } from '../../list.ts';
import type { MemoryMap } from '../memory.ts';
import type { Plan } from '../plan.ts';
import { type FunctionBody, parameter } from '../wasm/function-body.ts';
import { memoryBank } from './bank.ts';
import { fetchedBatch } from './batch.ts';
import { forwardLayer } from './forward.ts';
import { Scope } from './scope.ts';

/** `evaluate(size, order)`: the forward pass for so many patterns, at most as many as there are rows. */
export function evaluateFunction(plan: Plan, map: MemoryMap): FunctionBody {
  const scope = new Scope(['i32', 'i32'], map.tables);
  const { space, eachTile } = fetchedBatch(scope, plan, map, parameter('i32', 1), parameter('i32', 0));
  const outputs = at(plan.layers, plan.layers.length - 1).units;
  const kept = { ...space, preActivations: memoryBank(scope, map.preActivations, outputs) };
  plan.layers.forEach((_, index) => {
    eachTile((examples) => forwardLayer(scope, kept, index, examples));
  });
  return scope.body;
}

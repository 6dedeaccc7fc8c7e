import type { MemoryMap } from '../memory.ts';
import type { Plan } from '../plan.ts';
import { type FunctionBody, parameter } from '../wasm/function-body.ts';
import { fetchedBatch } from './batch.ts';
import { clearMissing, parametersInMemory } from './parameters.ts';
import { eachGradient, runPasses } from './passes.ts';
import { Scope } from './scope.ts';

/** `gradient(size, order)`: leaves in memory the gradients of so many patterns, added up; at most as many as there are rows. */
export function gradientFunction(plan: Plan, map: MemoryMap): FunctionBody {
  const scope = new Scope(['i32', 'i32'], map.tables);
  const batch = fetchedBatch(scope, plan, map, parameter('i32', 1), parameter('i32', 0));
  const gradients = parametersInMemory(scope, plan, map.gradients);
  runPasses(scope, batch);
  eachGradient(scope, batch, (place, value) => place(gradients).set(value));
  clearMissing(plan, gradients);
  return scope.body;
}

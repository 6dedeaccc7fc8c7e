import { at } from '../../list.ts';
import type { MemoryMap } from '../memory.ts';
import type { Plan } from '../plan.ts';
import { type FunctionBody, parameter } from '../wasm/function-body.ts';
import { type Int, int, type Pair, pair } from '../wasm/operations.ts';
import { fetchedBatch, onlineBatch } from './batch.ts';
import { clearMissing, parametersInMemory, squareSum } from './parameters.ts';
import { eachGradient, runPasses } from './passes.ts';
import { Scope } from './scope.ts';
import { type TrainingRule, UpdateNumbers } from './shared-numbers.ts';
import { type SharedNumbers, updated } from './update.ts';
import type { ParameterBanks } from './workspace.ts';

/** `train(updates, order, sizes, rates)`: so many updates, from these addresses on. */
export function trainFunction(plan: Plan, map: MemoryMap, rule: TrainingRule): FunctionBody {
  const scope = new Scope(['i32', 'i32', 'i32', 'i32'], map.tables);
  const { body } = scope;
  const numbers = new UpdateNumbers(scope, map.settings, rule);
  const program = new UpdateProgram(scope, plan, map, rule);
  const order = body.local('i32');
  body.set(order, parameter('i32', 1));
  body.loop(int.constant(0), int.shiftLeft(parameter('i32', 0), 3), 8, (counter) => {
    const size = body.keep(
      int.load({ base: int.add(parameter('i32', 2), int.shiftRight(counter, 1)), offset: 0 }),
    );
    const rate = body.keep(pair.loadTwice({ base: int.add(parameter('i32', 3), counter), offset: 0 }));
    program.run(body.get(order), size, rate, numbers);
    body.set(order, int.add(body.get(order), int.shiftLeft(size, 2)));
  });
  numbers.save();
  return body;
}

/** One update: forward and backward through the examples of a batch, then a step. */
class UpdateProgram {
  readonly #scope: Scope;
  readonly #plan: Plan;
  readonly #map: MemoryMap;
  readonly #rule: TrainingRule;
  readonly #parameters: ParameterBanks;
  readonly #gradients: ParameterBanks;
  readonly #memories: readonly ParameterBanks[];

  constructor(scope: Scope, plan: Plan, map: MemoryMap, rule: TrainingRule) {
    const banks = (address: number) => parametersInMemory(scope, plan, address);
    this.#scope = scope;
    this.#plan = plan;
    this.#map = map;
    this.#rule = rule;
    this.#parameters = banks(map.parameters);
    this.#gradients = banks(map.gradients);
    this.#memories = map.memories.map(banks);
  }

  run(order: Int, size: Int, rate: Pair, numbers: UpdateNumbers): void {
    const makeBatch = this.#rule.isOnline ? onlineBatch : fetchedBatch;
    const batch = makeBatch(this.#scope, this.#plan, this.#map, order, size);
    runPasses(this.#scope, batch);
    const shared = numbers.ofUpdate(rate, size);
    if (this.#rule.clips) {
      // How long a gradient is can be known only when all of it is there.
      eachGradient(this.#scope, batch, (place, value) => place(this.#gradients).set(value));
      clearMissing(this.#plan, this.#gradients);
      const squares = squareSum(this.#scope, this.#plan, this.#gradients, shared.share);
      this.#stepThroughMemory(numbers.shortened(shared, squares));
    } else {
      eachGradient(this.#scope, batch, (place, value) => {
        const target = place(this.#parameters);
        const memories = this.#memories.map(place);
        const old = memories.map((memory) => memory.get());
        const after = updated(this.#scope, this.#rule, shared, target.get(), value, old);
        target.set(after.parameter);
        memories.forEach((memory, k) => {
          memory.set(at(after.memories, k));
        });
      });
      for (const banks of [this.#parameters, ...this.#memories]) clearMissing(this.#plan, banks);
    }
  }

  #stepThroughMemory(shared: SharedNumbers): void {
    const { body } = this.#scope;
    const { parameters, gradients, memories } = this.#map;
    body.loop(int.constant(0), int.constant(this.#plan.bytes), 16, (base) => {
      const load = (offset: number) => body.keep(pair.load({ base, offset }));
      const old = memories.map(load);
      const after = updated(this.#scope, this.#rule, shared, load(parameters), load(gradients), old);
      body.storePair({ base, offset: parameters }, after.parameter);
      memories.forEach((offset, k) => {
        body.storePair({ base, offset }, at(after.memories, k));
      });
    });
  }
}

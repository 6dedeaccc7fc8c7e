import { at } from '../../list.ts';
import type { MemoryMap } from '../memory.ts';
import type { Plan } from '../plan.ts';
import { type FunctionBody, parameter } from '../wasm/function-body.ts';
import { type Int, int, pair } from '../wasm/operations.ts';
import { hiddenDeltas, outputDeltas } from './backward.ts';
import { type Batch, fetchedBatch, onlineBatch } from './batch.ts';
import { forwardLayer } from './forward.ts';
import { addGradients, type GradientSink } from './gradients.ts';
import { clearMissing, parametersInMemory, squareSum } from './parameters.ts';
import { Scope } from './scope.ts';
import { type TrainingRule, UpdateNumbers } from './shared-numbers.ts';
import { type SharedNumbers, updated } from './update.ts';
import type { ParameterBanks } from './workspace.ts';

/** `train(updates, order, sizes, rates)`: so many updates, from these addresses on. */
export function trainFunction(plan: Plan, map: MemoryMap, rule: TrainingRule): FunctionBody {
  const scope = new Scope(['i32', 'i32', 'i32', 'i32'], map.tables);
  const { body } = scope;
  const numbers = new UpdateNumbers(scope, map.settings, rule);
  const order = body.local('i32');
  body.set(order, parameter('i32', 1));
  body.loop(int.constant(0), int.shiftLeft(parameter('i32', 0), 3), 8, (counter) => {
    const size = body.keep(
      int.load({ base: int.add(parameter('i32', 2), int.shiftRight(counter, 1)), offset: 0 }),
    );
    const rate = body.keep(pair.loadTwice({ base: int.add(parameter('i32', 3), counter), offset: 0 }));
    new UpdateProgram(scope, plan, map, rule).run(body.get(order), size, (squares) =>
      numbers.ofUpdate(rate, size, squares),
    );
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

  run(
    order: Int,
    size: Int,
    numbers: (squares: Parameters<UpdateNumbers['ofUpdate']>[2]) => SharedNumbers,
  ): void {
    const makeBatch = this.#rule.isOnline ? onlineBatch : fetchedBatch;
    const batch = makeBatch(this.#scope, this.#plan, this.#map, order, size);
    this.#passes(batch);
    if (this.#rule.clips) {
      // How long a gradient is can be known only when all of it is there.
      this.#eachGradient(batch, (place, value) => place(this.#gradients).set(value));
      clearMissing(this.#plan, this.#gradients);
      const shared = numbers((share) => squareSum(this.#scope, this.#plan, this.#gradients, share));
      this.#stepThroughMemory(shared);
    } else {
      const shared = numbers(() => {
        throw new RangeError('the length of a gradient that is not clipped is not worked out');
      });
      this.#eachGradient(batch, (place, value) => {
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

  #passes({ space, eachTile }: Batch): void {
    const hidden = this.#plan.layers.slice(0, -1);
    this.#plan.layers.forEach((_, index) => {
      eachTile((examples) => forwardLayer(this.#scope, space, index, examples));
    });
    eachTile((examples) => outputDeltas(this.#scope, space, examples));
    hidden.forEach((_, fromFirst) => {
      eachTile((examples) => hiddenDeltas(this.#scope, space, hidden.length - 1 - fromFirst, examples));
    });
  }

  #eachGradient({ space, eachExample }: Batch, sink: GradientSink): void {
    this.#plan.layers.forEach((_, index) => {
      addGradients(this.#scope, space, index, sink, eachExample);
    });
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

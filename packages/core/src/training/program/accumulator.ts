import type { Local } from '../wasm/function-body.ts';
import { type Pair, pair, ZERO } from '../wasm/operations.ts';
import type { Scope } from './scope.ts';

/** Two sums that grow term by term, from left to right. */
export class Accumulator {
  readonly #scope: Scope;
  readonly #local: Local<'pair'>;
  readonly #depth: number;
  #isEmpty = true;

  constructor(scope: Scope) {
    this.#scope = scope;
    this.#local = scope.body.local('pair');
    this.#depth = scope.body.depth;
    scope.body.set(this.#local, ZERO);
  }

  get total(): Pair {
    return this.#scope.body.get(this.#local);
  }

  add(term: Pair): void {
    // A first term that comes only once need not be added to 0.
    const isAlone = this.#isEmpty && this.#scope.body.depth === this.#depth;
    this.#isEmpty = false;
    this.#scope.body.set(this.#local, isAlone ? term : pair.add(this.total, term));
  }
}

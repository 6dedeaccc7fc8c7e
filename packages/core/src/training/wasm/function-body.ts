import { signed, unsigned } from './encoding.ts';
import {
  type Address,
  type Double,
  type Int,
  int,
  memoryArgument,
  type Pair,
  type Value,
  type ValueType,
} from './operations.ts';

const CODES: Readonly<Record<ValueType, number>> = { i32: 0x7f, f64: 0x7c, pair: 0x7b };
const NO_RESULT = 0x40;

/** A variable of a function. */
export interface Local<T extends ValueType = ValueType> {
  readonly type: T;
  readonly index: number;
}

/** The instructions of one function, in the order in which they were asked for. */
export class FunctionBody {
  readonly #parameters: readonly ValueType[];
  readonly #locals: ValueType[] = [];
  readonly #prologue: number[] = [];
  readonly #code: number[] = [];
  /** While tasks are interleaved: what each step of the present one has emitted. */
  #steps: number[][] | null = null;
  #depth = 0;

  constructor(parameters: readonly ValueType[]) {
    this.#parameters = parameters;
  }

  /** How many loops and conditions the next instruction is inside of. */
  get depth(): number {
    return this.#depth;
  }

  local<T extends ValueType>(type: T): Local<T> {
    this.#locals.push(type);
    return { type, index: this.#parameters.length + this.#locals.length - 1 };
  }

  get<T extends ValueType>({ type, index }: Local<T>): Value<T> {
    return { type, code: [0x20, ...unsigned(index)] };
  }

  set<T extends ValueType>({ index }: Local<T>, value: Value<T>): void {
    this.#emit(value.code, [0x21], unsigned(index));
  }

  /** Works a value out now, once, for all its later uses. */
  readonly keep = <T extends ValueType>(value: Value<T>): Value<T> => {
    const local = this.local(value.type);
    this.set(local, value);
    return this.get(local);
  };

  /** Works a value out at the start of the function, for uses anywhere in it. */
  keepFromStart<T extends ValueType>(value: Value<T>): Value<T> {
    const local = this.local(value.type);
    this.#prologue.push(...value.code, 0x21, ...unsigned(local.index));
    return this.get(local);
  }

  /**
   * Does several tasks at once, a step of each in turn, so that a processor finds work in one while it waits for another. They must
   * not need each other's results, nor loop.
   */
  interleave<T>(tasks: readonly (() => T)[]): T[] {
    const outer = this.#steps;
    const results: T[] = [];
    const recorded = tasks.map((task) => {
      const steps: number[][] = [];
      this.#steps = steps;
      results.push(task());
      return steps;
    });
    this.#steps = outer;
    const most = Math.max(...recorded.map((steps) => steps.length));
    for (let step = 0; step < most; step++) for (const steps of recorded) this.#emit(steps[step] ?? []);
    return results;
  }

  storeDouble({ base, offset }: Address, value: Double): void {
    this.#emit(base.code, value.code, [0x39], memoryArgument(3, offset));
  }

  storePair({ base, offset }: Address, value: Pair): void {
    this.#emit(base.code, value.code, [0xfd], unsigned(11), memoryArgument(3, offset));
  }

  /** Runs `body` for `from`, from + step, … below `to`, which is a whole number of steps away; not once where that is none. */
  loop(from: Int, to: Int, step: number, body: (counter: Int) => void): void {
    const counter = this.local('i32');
    const limit = this.keep(to);
    this.set(counter, from);
    this.when(int.isBelow(this.get(counter), limit), () => {
      this.#emit([0x03, NO_RESULT]);
      body(this.get(counter));
      this.set(counter, int.add(this.get(counter), int.constant(step)));
      this.#emit(int.isBelow(this.get(counter), limit).code, [0x0d, 0]);
      this.#emit([0x0b]);
    });
  }

  /** Runs `body` if `condition` is not 0. */
  when(condition: Int, body: () => void): void {
    this.#emit(condition.code, [0x04, NO_RESULT]);
    this.#depth += 1;
    body();
    this.#depth -= 1;
    this.#emit([0x0b]);
  }

  /** As the code section holds it: the locals, then the instructions. */
  bytes(): number[] {
    const locals = this.#locals.flatMap((type) => [1, CODES[type]]);
    return [...unsigned(this.#locals.length), ...locals].concat(this.#prologue, this.#code, [0x0b]);
  }

  /** As the type section holds it: parameters and no result. */
  signature(): number[] {
    return [0x60, ...unsigned(this.#parameters.length), ...this.#parameters.map((type) => CODES[type]), 0];
  }

  #emit(...parts: readonly (readonly number[])[]): void {
    if (this.#steps !== null) this.#steps.push(parts.flat());
    else for (const part of parts) for (const byte of part) this.#code.push(byte);
  }
}

/** The parameter of a function at this place. */
export function parameter<T extends ValueType>(type: T, index: number): Value<T> {
  return { type, code: [0x20, ...signed(index)] };
}

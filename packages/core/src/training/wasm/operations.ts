import { double, signed, unsigned } from './encoding.ts';

/** What a value is: a whole number of 32 bits, a double, or a pair of doubles in one vector of 128 bits. */
export type ValueType = 'i32' | 'f64' | 'pair';

/** Instructions that leave one value of their type on the stack. */
export interface Value<T extends ValueType = ValueType> {
  readonly type: T;
  readonly code: readonly number[];
}

export type Int = Value<'i32'>;
export type Double = Value<'f64'>;
/** Two doubles, or the bits of a comparison of two. */
export type Pair = Value<'pair'>;

/** An address in memory: a run-time part and bytes that are known when the code is made. */
export interface Address {
  readonly base: Int;
  readonly offset: number;
}

/** The opcodes that are used (WebAssembly Core Specification 2.0, section 5.4). */
const I32_LOAD = 0x28;
const F64_LOAD = 0x2b;
const I32_CONST = 0x41;
const F64_CONST = 0x44;
const VECTOR = 0xfd;

function value<T extends ValueType>(type: T, ...parts: readonly (readonly number[])[]): Value<T> {
  return { type, code: parts.flat() };
}

function vectorOpcode(opcode: number): number[] {
  return [VECTOR, ...unsigned(opcode)];
}

/** Where to read or write: the alignment is a hint, as a power of two, and never affects the result. */
export function memoryArgument(alignment: number, offset: number): number[] {
  return [alignment, ...unsigned(offset)];
}

export const int = {
  constant: (number: number): Int => value('i32', [I32_CONST], signed(number)),
  load: ({ base, offset }: Address): Int => value('i32', base.code, [I32_LOAD], memoryArgument(2, offset)),
  add: (a: Int, b: Int): Int => value('i32', a.code, b.code, [0x6a]),
  subtract: (a: Int, b: Int): Int => value('i32', a.code, b.code, [0x6b]),
  multiply: (a: Int, b: Int): Int => value('i32', a.code, b.code, [0x6c]),
  and: (a: Int, b: Int): Int => value('i32', a.code, b.code, [0x71]),
  shiftLeft: (a: Int, bits: number): Int => value('i32', a.code, int.constant(bits).code, [0x74]),
  /** Of a number from 0. */
  shiftRight: (a: Int, bits: number): Int => value('i32', a.code, int.constant(bits).code, [0x76]),
  isBelow: (a: Int, b: Int): Int => value('i32', a.code, b.code, [0x49]),
  /** `a` where `condition` is not 0, else `b`. */
  choose: (condition: Int, a: Int, b: Int): Int => value('i32', a.code, b.code, condition.code, [0x1b]),
};

export const scalar = {
  constant: (number: number): Double => value('f64', [F64_CONST], double(number)),
  load: ({ base, offset }: Address): Double => value('f64', base.code, [F64_LOAD], memoryArgument(3, offset)),
  root: (a: Double): Double => value('f64', a.code, [0x9f]),
  add: (a: Double, b: Double): Double => value('f64', a.code, b.code, [0xa0]),
  subtract: (a: Double, b: Double): Double => value('f64', a.code, b.code, [0xa1]),
  multiply: (a: Double, b: Double): Double => value('f64', a.code, b.code, [0xa2]),
  divide: (a: Double, b: Double): Double => value('f64', a.code, b.code, [0xa3]),
  isAbove: (a: Double, b: Double): Int => value('i32', a.code, b.code, [0x64]),
  ofInt: (a: Int): Double => value('f64', a.code, [0xb7]),
  lane: (a: Pair, lane: 0 | 1): Double => value('f64', a.code, vectorOpcode(33), [lane]),
};

function unary(opcode: number) {
  return (a: Pair): Pair => value('pair', a.code, vectorOpcode(opcode));
}

function binary(opcode: number) {
  return (a: Pair, b: Pair): Pair => value('pair', a.code, b.code, vectorOpcode(opcode));
}

/** The bytes of one lane, counted through both operands of a shuffle. */
function laneBytes(lane: number): number[] {
  return [0, 1, 2, 3, 4, 5, 6, 7].map((byte) => 8 * lane + byte);
}

export const pair = {
  constant: (number: number): Pair => value('pair', vectorOpcode(12), double(number), double(number)),
  load: ({ base, offset }: Address): Pair =>
    value('pair', base.code, vectorOpcode(0), memoryArgument(3, offset)),
  /** The double at the address, twice. */
  loadTwice: ({ base, offset }: Address): Pair =>
    value('pair', base.code, vectorOpcode(10), memoryArgument(3, offset)),
  twice: (a: Double): Pair => value('pair', a.code, vectorOpcode(20)),
  /** Two lanes of four: 0 and 1 are those of `a`, 2 and 3 those of `b`. */
  pick: (a: Pair, b: Pair, first: number, second: number): Pair =>
    value('pair', a.code, b.code, vectorOpcode(13), laneBytes(first), laneBytes(second)),
  add: binary(240),
  subtract: binary(241),
  multiply: binary(242),
  divide: binary(243),
  root: unary(239),
  /** The smaller of both, lane by lane; `a` where one is not a number. */
  smaller: binary(246),
  larger: binary(247),
  isEqual: binary(71),
  isBelow: binary(73),
  isAbove: binary(74),
  and: binary(78),
  /** The bits of `a` that `b` does not have. */
  andNot: binary(79),
  or: binary(80),
  /** The bits of `a` where `mask` has a 1, else those of `b`. */
  choose: (mask: Pair, a: Pair, b: Pair): Pair => value('pair', a.code, b.code, mask.code, vectorOpcode(82)),
  /** Each half as a whole number of 64 bits, `bits` places to the left. */
  shiftLeft: (a: Pair, bits: number): Pair =>
    value('pair', a.code, int.constant(bits).code, vectorOpcode(203)),
  /** The sum of both as whole numbers of 64 bits. */
  addWhole: binary(206),
  /** The low 32 bits of a lane. */
  lowBits: (a: Pair, lane: 0 | 1): Int => value('i32', a.code, vectorOpcode(27), [2 * lane]),
};

/** The sign bits of two doubles. */
export const SIGNS: Pair = pair.constant(-0);
export const ZERO: Pair = pair.constant(0);

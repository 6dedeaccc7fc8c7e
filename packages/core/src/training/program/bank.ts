import { type Int, int, type Pair, pair } from '../wasm/operations.ts';
import type { Index, Scope } from './scope.ts';

/** One row of doubles, two by two: a last one that is alone has a 0 beside it. */
export interface Row {
  /** The doubles at an even column and the one after it. */
  pair(column: Index): Pair;
  /** One double, twice. */
  twice(column: Index): Pair;
  set(column: Index, value: Pair): void;
}

/** Rows of doubles of one length. */
export interface Bank {
  row(index: Index): Row;
}

/** Bytes of a row in memory. */
export function rowBytes(columns: number): number {
  return 16 * Math.ceil(columns / 2);
}

/** A row in memory, from this address on. */
export function memoryRow({ body }: Scope, base: Int, offset: number): Row {
  const address = ({ known, counter }: Index) => ({
    base: counter === null ? base : int.add(base, counter),
    offset: offset + 8 * known,
  });
  return {
    pair: (column) => pair.load(address(column)),
    twice: (column) => pair.loadTwice(address(column)),
    set: (column, value) => body.storePair(address(column), value),
  };
}

/** Rows in memory, one after the other, from this address on. */
export function memoryBank(scope: Scope, offset: number, columns: number): Bank {
  const bytes = rowBytes(columns);
  const zero = int.constant(0);
  return {
    row: ({ known, counter }) => {
      const base = counter === null ? zero : scope.body.keep(int.multiply(counter, int.constant(bytes / 8)));
      return memoryRow(scope, base, offset + bytes * known);
    },
  };
}

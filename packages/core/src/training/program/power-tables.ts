import { powerTable, STEPS, splitPowerTable, type TableEntry } from '../../elementary/power-table.ts';
import { powerOfTwo } from '../../elementary/powers-of-two.ts';

/** Powers come out this much too large, so that none is a subnormal number before it is scaled back. */
export const HEADROOM = 64;
/** Bytes of one entry: the bits of `high`, then `low`. */
export const ENTRY_BYTES = 16;
/** The low bits of a sum with WHOLE_NUMBERS count steps; this many places up, whole powers of two reach the exponent of a double. */
export const EXPONENT_SHIFT = 45;

/** Where the two tables of 2^(step/128) stand in memory. */
export interface PowerTables {
  readonly whole: number;
  readonly split: number;
}

export const TABLE_BYTES = STEPS * ENTRY_BYTES;

/** Writes both tables so that adding `steps · 2⁴⁵` to the bits of an entry gives 2^(steps/128 + HEADROOM). */
export function writePowerTables(memory: DataView, { whole, split }: PowerTables): void {
  powerTable.forEach((entry, step) => {
    writeEntry(memory, whole + step * ENTRY_BYTES, entry, step);
  });
  splitPowerTable.forEach((entry, step) => {
    writeEntry(memory, split + step * ENTRY_BYTES, entry, step);
  });
}

function writeEntry(memory: DataView, address: number, { high, low }: TableEntry, step: number): void {
  memory.setFloat64(address, high * powerOfTwo(HEADROOM), true);
  const bits = memory.getBigInt64(address, true) - (BigInt(step) << BigInt(EXPONENT_SHIFT));
  memory.setBigInt64(address, bits, true);
  memory.setFloat64(address + 8, low, true);
}

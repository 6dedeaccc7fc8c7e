import { type DoubleDouble, HALF_WIDTH_SPLITTER, multiply } from './double-double.ts';

/** Into how many steps a power of two is cut; a power of two itself, so that a step's number is the low bits of a whole number. */
export const STEPS = 128;

/** 2^(1/128), to 106 bits. */
const ROOT: DoubleDouble = { high: 1.0054299011128027, low: 9.499186535455032e-17 };

/** 2^(step/128) as the product high · (1 + low). */
export interface TableEntry {
  readonly high: number;
  readonly low: number;
}

/** 2^(step/128) for every step from 0, in doubles: Tang, "Table-driven implementation of the exponential function" (ACM TOMS 15, 1989). */
export const powerTable: readonly TableEntry[] = powers().map(({ high, low }) => ({ high, low: low / high }));

/** The same with the first 26 bits in `high`, so that its product with another such number is exact. */
export const splitPowerTable: readonly TableEntry[] = powers().map(({ high, low }) => {
  const shifted = HALF_WIDTH_SPLITTER * high;
  const front = shifted - (shifted - high);
  return { high: front, low: (high - front + low) / front };
});

function powers(): DoubleDouble[] {
  const list: DoubleDouble[] = [{ high: 1, low: 0 }];
  for (let last = list[0]; list.length < STEPS && last !== undefined; ) {
    last = multiply(last, ROOT);
    list.push(last);
  }
  return list;
}

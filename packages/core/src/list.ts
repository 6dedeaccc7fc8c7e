/**
 * `list[index]` where the index is known to be inside.
 * @throws RangeError where it is not: a fault of the caller, since examples are checked when they are read.
 */
export function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`there is no item ${index} in a list of ${list.length}`);
  return item;
}

/** Adds up, from left to right. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

import { formatFull } from '@nudge/core/number-format';

/** A number in full, divided where what was printed of it ends. */
export interface Digits {
  /** As far as it reads as it was printed. */
  readonly printed: string;
  readonly rest: string;
}

/** All digits of a value, and how far they are those that were printed; rounding may have changed the last one. */
export function digitsOf(value: number, printed: string): Digits {
  const full = formatFull(value);
  let same = 0;
  while (same < full.length && full[same] === printed[same]) same += 1;
  return { printed: full.slice(0, same), rest: full.slice(same) };
}

/** How many values 32 bits have. */
const RANGE = 0x100000000;

/**
 * Numbers from 0 up to 1, the same for the same seed in every engine: Mulberry32 (Tommy Ettinger 2017, in the public domain), a
 * counter whose bits are mixed. Good enough to choose givens by, not for statistics.
 *
 * @param seed a whole number from 0 to 2³² − 1
 */
export function randomNumbers(seed: number): () => number {
  let counter = seed >>> 0;
  return () => {
    counter = (counter + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(counter ^ (counter >>> 15), counter | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / RANGE;
  };
}

/** A stream of numbers that is the same in every run. */
export interface Points {
  /** Evenly over [low, high), all 53 bits of it. */
  between(low: number, high: number): number;
  /** Of either sign and of a size evenly spread over the exponents, from 2^lowest to 2^highest. */
  ofSize(lowest: number, highest: number): number;
}

/** Mulberry32 of Tommy Ettinger (public domain), two draws for each number. */
export function pointsFrom(seed: number): Points {
  let state = seed;
  const draw = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const unit = (): number => ((draw() >>> 5) * 2 ** 26 + (draw() >>> 6)) / 2 ** 53;
  const between = (low: number, high: number): number => low + (high - low) * unit();
  return {
    between,
    ofSize: (lowest, highest) => {
      const exponent = Math.floor(between(lowest, highest));
      const size = between(1, 2) * 2 ** exponent;
      return draw() & 1 ? -size : size;
    },
  };
}

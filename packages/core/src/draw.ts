/** How far apart two numbers of one range are at least, in proportion to the range. */
const APART = 1e-6;

/** Draws numbers that are not 0 and not equal. */
export class Draw {
  readonly #random: () => number;
  readonly #size: number;
  readonly #drawn: number[] = [];

  constructor(random: () => number, size: number) {
    this.#random = random;
    this.#size = size;
  }

  /** Between `least` and `most`, both above 0. */
  share(least: number, most: number): number {
    for (;;) {
      const value = least + (most - least) * this.#random();
      if (this.#drawn.some((other) => Math.abs(other - value) < APART * (most - least))) continue;
      this.#drawn.push(value);
      return value;
    }
  }

  /** The same, with either sign, and smaller where larger numbers led too far. */
  signed(least: number, most: number): number {
    const sign = this.#random() < 0.5 ? -1 : 1;
    return sign * this.#size * this.share(least, most);
  }
}

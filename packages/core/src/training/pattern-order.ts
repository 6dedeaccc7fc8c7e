import { at } from '../list.ts';
import { randomNumbers } from '../random.ts';

/** In which order the patterns are learned from, epoch by epoch. */
export class PatternOrder {
  readonly #random: (() => number) | null;
  readonly #order: number[];

  /** @param seed of the shuffle before each epoch, or `null` to keep the patterns as they stand */
  constructor(patterns: number, seed: number | null) {
    this.#random = seed === null ? null : randomNumbers(seed);
    this.#order = Array.from({ length: patterns }, (_, pattern) => pattern);
  }

  /** Whether every epoch goes as the one before. */
  get isFixed(): boolean {
    return this.#random === null;
  }

  /** The patterns of the next epoch; the list is used again for the one after it. */
  next(): readonly number[] {
    const random = this.#random;
    if (random !== null) shuffle(this.#order, random);
    return this.#order;
  }
}

/** Every order equally likely: Durstenfeld, "Algorithm 235: random permutation" (CACM 7, 1964). */
function shuffle(list: number[], random: () => number): void {
  for (let last = list.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const moved = at(list, last);
    list[last] = at(list, other);
    list[other] = moved;
  }
}

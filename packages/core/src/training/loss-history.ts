/** The losses of some updates that follow each other, as a plot needs them. */
interface Stretch {
  first: Sample;
  lowest: Sample;
  highest: Sample;
  last: Sample;
}

/** A loss, and after how many updates. */
export interface Sample {
  readonly update: number;
  readonly loss: number;
}

/**
 * The losses of a training, of any length in bounded room: of each stretch of updates the first, the lowest, the highest and the last
 * are kept, so that no peak is lost and a line drawn through them looks as if all were there (M4: Jugel, Jerzak, Hackenbroich and
 * Markl 2014, section 4.2). Where there are too many stretches, each two become one.
 */
export class LossHistory {
  readonly #most: number;
  #samplesPerStretch = 1;
  #stretches: Stretch[] = [];
  /** Samples in the last stretch. */
  #inLast = 0;

  /** @param most stretches that are kept at most: an even whole number from 2 */
  constructor(most: number) {
    if (!(Number.isSafeInteger(most) && most >= 2 && most % 2 === 0)) {
      throw new RangeError(`stretches: expected an even whole number from 2, found ${most}`);
    }
    this.#most = most;
  }

  /** How many samples a stretch holds: to look less often makes the same picture. */
  get samplesPerStretch(): number {
    return this.#samplesPerStretch;
  }

  add(update: number, loss: number): void {
    const sample = { update, loss };
    const last = this.#stretches.at(-1);
    if (last === undefined || this.#inLast === this.#samplesPerStretch) {
      if (this.#stretches.length === this.#most) this.#halve();
      this.#stretches.push({ first: sample, lowest: sample, highest: sample, last: sample });
      this.#inLast = 1;
      return;
    }
    if (loss < last.lowest.loss) last.lowest = sample;
    if (loss > last.highest.loss) last.highest = sample;
    last.last = sample;
    this.#inLast += 1;
  }

  /** What is kept, in order. */
  samples(): readonly Sample[] {
    return this.#stretches.flatMap(({ first, lowest, highest, last }) => {
      const inOrder = [first, lowest, highest, last].toSorted((a, b) => a.update - b.update);
      return inOrder.filter((sample, k) => sample !== inOrder[k - 1]);
    });
  }

  #halve(): void {
    const merged: Stretch[] = [];
    for (let k = 0; k < this.#stretches.length; k += 2) {
      const one = this.#stretches[k];
      const next = this.#stretches[k + 1];
      if (one === undefined || next === undefined) continue;
      merged.push({
        first: one.first,
        lowest: next.lowest.loss < one.lowest.loss ? next.lowest : one.lowest,
        highest: next.highest.loss > one.highest.loss ? next.highest : one.highest,
        last: next.last,
      });
    }
    this.#stretches = merged;
    this.#samplesPerStretch *= 2;
  }
}

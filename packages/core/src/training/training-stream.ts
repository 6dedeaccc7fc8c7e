import { at } from '../list.ts';
import type { MemoryMap } from './memory.ts';
import { PatternOrder } from './pattern-order.ts';
import { scheduleFactor } from './schedule.ts';
import { type TrainingTask, updatesPerEpoch } from './task.ts';

/** As many patterns are laid out at a time, in whole epochs, or one epoch if that is more. */
const PATTERNS_AHEAD = 4096;

/** How many epochs of a task are laid out at a time. */
export function epochsAhead({ data }: TrainingTask): number {
  return Math.max(1, Math.floor(PATTERNS_AHEAD / data.inputs.length));
}

/** Where a program reads what to learn from next, in bytes. */
export interface StreamPlace {
  readonly order: number;
  readonly sizes: number;
  readonly rates: number;
}

/** What a program learns from next, laid out in its memory some epochs ahead: which patterns, how many an update, at which rates. */
export class TrainingStream {
  readonly #task: TrainingTask;
  readonly #map: MemoryMap;
  readonly #integers: Int32Array;
  readonly #numbers: Float64Array;
  readonly #order: PatternOrder;
  readonly #epochs: number;
  readonly #updatesPerEpoch: number;
  #learningRate: number;
  /** Updates that were made before what is laid out. */
  #before = 0;
  /** Of the updates that are laid out, how many were made. */
  #made = 0;

  constructor(task: TrainingTask, map: MemoryMap, buffer: ArrayBuffer) {
    this.#task = task;
    this.#map = map;
    this.#integers = new Int32Array(buffer);
    this.#numbers = new Float64Array(buffer);
    this.#order = new PatternOrder(task.data.inputs.length, task.shuffleSeed);
    this.#epochs = epochsAhead(task);
    this.#updatesPerEpoch = updatesPerEpoch(task);
    this.#learningRate = task.learningRate;
    this.#writeSizes();
    this.#writeOrder();
    this.#writeRates();
  }

  /** Updates made so far. */
  get updates(): number {
    return this.#before + this.#made;
  }

  get learningRate(): number {
    return this.#learningRate;
  }

  /** How many updates are laid out from here on: one at least. */
  get ahead(): number {
    if (this.#made === this.#length) this.#goOn();
    return this.#length - this.#made;
  }

  /** Where the next update reads. */
  get place(): StreamPlace {
    const { order, sizes, rates } = this.#map;
    const pattern = this.#patternsBefore(this.#made);
    return { order: order + 4 * pattern, sizes: sizes + 4 * this.#made, rates: rates + 8 * this.#made };
  }

  /** The patterns that the next update learns from. */
  get nextPatterns(): readonly number[] {
    if (this.#made === this.#length) this.#goOn();
    const { order, patterns, patternBytes } = this.#map;
    const start = order / 4;
    const [from, to] = [this.#patternsBefore(this.#made), this.#patternsBefore(this.#made + 1)];
    return [...this.#integers.subarray(start + from, start + to)].map(
      (address) => (address - patterns) / patternBytes,
    );
  }

  /** Goes on by so many updates that were laid out; back where it is below 0. */
  advance(updates: number): void {
    this.#made += updates;
  }

  /** From the next update on. */
  setLearningRate(learningRate: number): void {
    this.#learningRate = learningRate;
    this.#writeRates();
  }

  get #length(): number {
    return this.#epochs * this.#updatesPerEpoch;
  }

  #goOn(): void {
    this.#before += this.#made;
    this.#made = 0;
    if (!this.#order.isFixed) this.#writeOrder();
    if (this.#task.schedule.kind !== 'constant') this.#writeRates();
  }

  #writeOrder(): void {
    const { order, patterns, patternBytes } = this.#map;
    const count = this.#task.data.inputs.length;
    for (let epoch = 0; epoch < this.#epochs; epoch++) {
      const start = order / 4 + epoch * count;
      const patternsOfEpoch = this.#order.next();
      for (let k = 0; k < count; k++)
        this.#integers[start + k] = patterns + at(patternsOfEpoch, k) * patternBytes;
    }
  }

  #writeSizes(): void {
    for (let update = 0; update < this.#length; update++) {
      this.#integers[this.#map.sizes / 4 + update] =
        this.#patternsBefore(update + 1) - this.#patternsBefore(update);
    }
  }

  #writeRates(): void {
    for (let update = this.#made; update < this.#length; update++) {
      const factor = scheduleFactor(this.#task.schedule, this.#before + update);
      this.#numbers[this.#map.rates / 8 + update] = this.#learningRate * factor;
    }
  }

  /** How many patterns the first updates of what is laid out learn from. */
  #patternsBefore(updates: number): number {
    const inEpoch = updates % this.#updatesPerEpoch;
    const epochs = (updates - inEpoch) / this.#updatesPerEpoch;
    return epochs * this.#task.data.inputs.length + inEpoch * this.#task.batch;
  }
}

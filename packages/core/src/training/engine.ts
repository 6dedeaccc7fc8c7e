import { at, sum } from '../list.ts';
import type { Network } from '../network.ts';
import { lossOf } from '../propagation.ts';
import { type MemoryMap, memoryMap } from './memory.ts';
import { memoriesOf } from './optimizer.ts';
import { readParameters, writeParameters } from './parameter-memory.ts';
import { PatternOrder } from './pattern-order.ts';
import { type Plan, planOf } from './plan.ts';
import { rowBytes } from './program/bank.ts';
import { evaluateFunction } from './program/evaluate-function.ts';
import { writePowerTables } from './program/power-tables.ts';
import { trainFunction } from './program/train-function.ts';
import { SETTING, type SettingName } from './program/update.ts';
import { scheduleFactor } from './schedule.ts';
import { checkTask, type TrainingTask, updatesPerEpoch } from './task.ts';
import { checkPositive, checkRange, checkWhole } from './training-error.ts';
import { type Functions, instantiate } from './wasm/instance.ts';
import { moduleBytes } from './wasm/module.ts';

/** As many patterns are laid out for one call, in whole epochs, or one epoch if that is more. */
const STREAM = 4096;
/** As many patterns are evaluated at a time, or a batch if that is more. */
const EVALUATED_ROWS = 32;

/** What may change in the middle of a training. */
export interface Change {
  /** η, above 0. */
  readonly learningRate?: number;
  /** α, from 0 up to 1; only where the optimizer is momentum. */
  readonly momentum?: number;
}

/**
 * Trains a network by a program made for it: WebAssembly, whose arithmetic is the same bits in every engine. Each sum goes in the order
 * in which `propagation` adds up, so that both agree to the last bit; only the sign of a zero may differ.
 */
export class TrainingEngine {
  readonly #task: TrainingTask;
  readonly #plan: Plan;
  readonly #map: MemoryMap;
  readonly #numbers: Float64Array;
  readonly #integers: Int32Array;
  readonly #program: Functions<'train' | 'evaluate'>;
  /** Examples that are worked on at a time. */
  readonly #rows: number;
  readonly #epochsAhead: number;
  #order: PatternOrder;
  #learningRate: number;
  #updates = 0;
  /** Of the updates that are laid out, how many were made. */
  #made = 0;

  /** @throws TrainingError for a task that cannot be trained */
  constructor(task: TrainingTask) {
    checkTask(task);
    const { network, data, batch } = task;
    const patterns = data.inputs.length;
    this.#task = task;
    this.#plan = planOf(network);
    this.#epochsAhead = Math.max(1, Math.floor(STREAM / patterns));
    this.#rows = Math.max(batch, Math.min(patterns, EVALUATED_ROWS));
    this.#map = memoryMap(network, this.#plan, {
      patterns,
      rows: this.#rows,
      stream: this.#epochsAhead * patterns,
      updates: this.#updatesAhead,
      memories: memoriesOf(task.optimizer),
    });
    const { buffer, functions } = instantiate(this.#moduleBytes(), this.#map.pages, ['train', 'evaluate']);
    this.#numbers = new Float64Array(buffer);
    this.#integers = new Int32Array(buffer);
    this.#program = functions;
    writePowerTables(new DataView(buffer), this.#map.tables);
    this.#writePatterns();
    this.#learningRate = task.learningRate;
    this.#order = new PatternOrder(patterns, task.shuffleSeed);
    this.reset();
  }

  /** Updates made since the start. */
  get updates(): number {
    return this.#updates;
  }

  get updatesPerEpoch(): number {
    return updatesPerEpoch(this.#task);
  }

  /** Back to the start: weights, order of the patterns, learning rate and all. */
  reset(): void {
    const { network, data, learningRate, shuffleSeed } = this.#task;
    writeParameters(this.#numbers, this.#map.parameters, this.#plan, network);
    for (const address of this.#map.memories) {
      this.#numbers.fill(0, address / 8, (address + this.#plan.bytes) / 8);
    }
    this.#writeSettings();
    this.#order = new PatternOrder(data.inputs.length, shuffleSeed);
    this.#learningRate = learningRate;
    this.#updates = 0;
    this.#layOut();
  }

  /** @throws TrainingError for a value out of its range, and then nothing changes */
  change({ learningRate, momentum }: Change): void {
    if (learningRate !== undefined) checkPositive('learningRate', learningRate);
    if (momentum !== undefined) {
      checkRange('momentum', momentum, 0, 1);
      this.#set('momentum', momentum);
    }
    if (learningRate !== undefined) {
      this.#learningRate = learningRate;
      this.#writeRates(this.#made);
    }
  }

  /** So many updates more. */
  train(updates: number): void {
    checkWhole('updates', updates, 0);
    const { order, sizes, rates } = this.#map;
    let left = updates;
    while (left > 0) {
      if (this.#made === this.#updatesAhead) this.#layOut();
      const count = Math.min(left, this.#updatesAhead - this.#made);
      const pattern = this.#patternsBefore(this.#made);
      this.#program.train(count, order + 4 * pattern, sizes + 4 * this.#made, rates + 8 * this.#made);
      this.#made += count;
      this.#updates += count;
      left -= count;
    }
  }

  /** The network as it is now. */
  network(): Network {
    return readParameters(this.#numbers, this.#map.parameters, this.#plan, this.#task.network);
  }

  /** The losses of all patterns as the network is now, added up. */
  loss(): number {
    const { network, data } = this.#task;
    let total = 0;
    this.#eachEvaluated((pattern, preActivations, outputs) => {
      const pass = { preActivations: [preActivations], activations: [outputs] };
      total += lossOf(network, pass, at(data.targets, pattern));
    });
    return total;
  }

  /** What the network says to each pattern now: `outputs[pattern][unit]`. */
  outputs(): number[][] {
    const list: number[][] = [];
    this.#eachEvaluated((_pattern, _preActivations, outputs) => list.push(outputs));
    return list;
  }

  get #updatesAhead(): number {
    return this.#epochsAhead * this.updatesPerEpoch;
  }

  #moduleBytes(): Uint8Array<ArrayBuffer> {
    const { optimizer, decay, gradients, batch, longestGradient } = this.#task;
    const rule = {
      optimizer,
      decay,
      averages: gradients === 'averaged' && batch > 1,
      clips: longestGradient !== null,
      isOnline: batch === 1,
    };
    const train = trainFunction(this.#plan, this.#map, rule);
    return moduleBytes({ train, evaluate: evaluateFunction(this.#plan, this.#map) }, this.#map.pages);
  }

  #writePatterns(): void {
    const { sequence, patterns, patternBytes, targetOffset, wantedOffset } = this.#map;
    const { inputs, targets } = this.#task.data;
    inputs.forEach((input, pattern) => {
      const target = at(targets, pattern);
      const address = patterns + pattern * patternBytes;
      this.#integers[sequence / 4 + pattern] = address;
      this.#numbers.set(input, address / 8);
      this.#numbers.set(target, (address + targetOffset) / 8);
      this.#numbers[(address + wantedOffset) / 8] = sum(target);
    });
  }

  #writeSettings(): void {
    const { optimizer, decay, longestGradient } = this.#task;
    if (optimizer.kind === 'momentum') this.#set('momentum', optimizer.momentum);
    if (optimizer.kind === 'adam') {
      for (const name of ['beta1', 'beta2', 'epsilon'] as const) this.#set(name, optimizer[name]);
      this.#set('power1', 1);
      this.#set('power2', 1);
    }
    if (decay !== null) this.#set('decay', decay.kind === 'share' ? decay.share : decay.strength);
    if (longestGradient !== null) this.#set('longestGradient', longestGradient);
  }

  #set(name: SettingName, value: number): void {
    this.#numbers[this.#map.settings / 8 + SETTING[name]] = value;
  }

  /** Lays out the next epochs: which patterns, how many an update, at which rates. */
  #layOut(): void {
    if (this.#updates === 0 || !this.#order.isFixed) this.#writeOrder();
    this.#made = 0;
    if (this.#updates === 0 || this.#task.schedule.kind !== 'constant') this.#writeRates(0);
  }

  #writeOrder(): void {
    const { order, sizes, patterns, patternBytes } = this.#map;
    const count = this.#task.data.inputs.length;
    for (let epoch = 0; epoch < this.#epochsAhead; epoch++) {
      const place = order / 4 + epoch * count;
      this.#order.next().forEach((pattern, index) => {
        this.#integers[place + index] = patterns + pattern * patternBytes;
      });
    }
    for (let update = 0; update < this.#updatesAhead; update++) {
      this.#integers[sizes / 4 + update] = this.#patternsBefore(update + 1) - this.#patternsBefore(update);
    }
  }

  #writeRates(from: number): void {
    const { schedule } = this.#task;
    for (let update = from; update < this.#updatesAhead; update++) {
      const factor = scheduleFactor(schedule, this.#updates - this.#made + update);
      this.#numbers[this.#map.rates / 8 + update] = this.#learningRate * factor;
    }
  }

  /** How many patterns the first updates of what is laid out learn from. */
  #patternsBefore(updates: number): number {
    const inEpoch = updates % this.updatesPerEpoch;
    const epochs = (updates - inEpoch) / this.updatesPerEpoch;
    return epochs * this.#task.data.inputs.length + inEpoch * this.#task.batch;
  }

  #eachEvaluated(visit: (pattern: number, preActivations: number[], outputs: number[]) => void): void {
    const { sequence, preActivations, outputs } = this.#map;
    const patterns = this.#task.data.inputs.length;
    const units = at(this.#plan.layers, this.#plan.layers.length - 1).units;
    const rowOf = (address: number, row: number) => {
      const start = (address + row * rowBytes(units)) / 8;
      return [...this.#numbers.subarray(start, start + units)];
    };
    for (let first = 0; first < patterns; first += this.#rows) {
      const count = Math.min(this.#rows, patterns - first);
      this.#program.evaluate(count, sequence + 4 * first);
      for (let row = 0; row < count; row++) {
        visit(first + row, rowOf(preActivations, row), rowOf(at(outputs, outputs.length - 1), row));
      }
    }
  }
}

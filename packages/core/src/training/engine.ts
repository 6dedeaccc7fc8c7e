import { at, sum } from '../list.ts';
import type { Network } from '../network.ts';
import { lossOf } from '../propagation.ts';
import { memoryMap } from './memory.ts';
import { memoriesOf } from './optimizer.ts';
import { readParameters, writeParameters } from './parameter-memory.ts';
import { type Plan, planOf } from './plan.ts';
import { rowBytes } from './program/bank.ts';
import { evaluateFunction } from './program/evaluate-function.ts';
import { gradientFunction } from './program/gradient-function.ts';
import { writePowerTables } from './program/power-tables.ts';
import { trainFunction } from './program/train-function.ts';
import { SETTING, type SettingName } from './program/update.ts';
import { checkTask, type TrainingTask, updatesPerEpoch } from './task.ts';
import { checkPositive, checkRange, checkWhole } from './training-error.ts';
import { epochsAhead, TrainingStream } from './training-stream.ts';
import { type Functions, instantiate } from './wasm/instance.ts';
import { moduleBytes } from './wasm/module.ts';

/** As many patterns are evaluated at a time, or a batch if that is more. */
const EVALUATED_ROWS = 32;

/** What may change in the middle of a training. */
export interface Change {
  /** η, above 0. */
  readonly learningRate?: number;
  /** α, from 0 up to 1; only where the optimizer is momentum. */
  readonly momentum?: number;
}

/** What the units of a layer do with some patterns, on average. */
export interface LayerActivations {
  readonly meanOutput: number;
  /** Of the activation, where the units are: near 0 no gradient comes through. `null` for softmax, whose units have no slope of their own. */
  readonly meanSlope: number | null;
}

/** A state to come back to. */
export interface Checkpoint {
  readonly updates: number;
  readonly numbers: Float64Array;
}

/**
 * Trains a network by a program made for it: WebAssembly, whose arithmetic is the same bits in every engine. Each sum goes in the order
 * in which `propagation` adds up, so that both agree to the last bit; only the sign of a zero may differ.
 */
export class TrainingEngine {
  readonly task: TrainingTask;
  readonly #plan: Plan;
  readonly #map;
  readonly #buffer: ArrayBuffer;
  readonly #numbers: Float64Array;
  readonly #program: Functions<'train' | 'evaluate' | 'gradient'>;
  /** Examples that are worked on at a time. */
  readonly #rows: number;
  #stream: TrainingStream;

  /**
   * @throws TrainingError for a task that cannot be trained
   * @throws Error where there is no WebAssembly
   */
  constructor(task: TrainingTask) {
    checkTask(task);
    const { network, data, batch } = task;
    const patterns = data.inputs.length;
    this.task = task;
    this.#plan = planOf(network);
    this.#rows = Math.max(batch, Math.min(patterns, EVALUATED_ROWS));
    this.#map = memoryMap(network, this.#plan, {
      patterns,
      rows: this.#rows,
      stream: epochsAhead(task) * patterns,
      updates: epochsAhead(task) * updatesPerEpoch(task),
      memories: memoriesOf(task.optimizer),
    });
    const names = ['train', 'evaluate', 'gradient'] as const;
    const { buffer, functions } = instantiate(this.#moduleBytes(), this.#map.pages, names);
    this.#buffer = buffer;
    this.#numbers = new Float64Array(buffer);
    this.#program = functions;
    writePowerTables(new DataView(buffer), this.#map.tables);
    this.#writePatterns();
    this.#stream = this.#restart();
  }

  /** Updates made since the start. */
  get updates(): number {
    return this.#stream.updates;
  }

  get updatesPerEpoch(): number {
    return updatesPerEpoch(this.task);
  }

  /** How many updates may be made before `rollBack` can no longer undo them. */
  get updatesAhead(): number {
    return this.#stream.ahead;
  }

  /** The patterns that the next update learns from, by their places in the data. */
  get nextPatterns(): readonly number[] {
    return this.#stream.nextPatterns;
  }

  /** Back to the start: weights, order of the patterns, learning rate and all. */
  reset(): void {
    this.#stream = this.#restart();
  }

  /** @throws TrainingError for a value out of its range, and then nothing changes */
  change({ learningRate, momentum }: Change): void {
    if (learningRate !== undefined) checkPositive('learningRate', learningRate);
    if (momentum !== undefined) {
      checkRange('momentum', momentum, 0, 1);
      this.#set('momentum', momentum);
    }
    if (learningRate !== undefined) this.#stream.setLearningRate(learningRate);
  }

  /** So many updates more. */
  train(updates: number): void {
    checkWhole('updates', updates, 0);
    for (let left = updates; left > 0; ) {
      const count = Math.min(left, this.#stream.ahead);
      const { order, sizes, rates } = this.#stream.place;
      this.#program.train(count, order, sizes, rates);
      this.#stream.advance(count);
      left -= count;
    }
  }

  /** What `rollBack` needs to come back to this state, within the next `updatesAhead` updates. */
  checkpoint(): Checkpoint {
    return { updates: this.updates, numbers: this.#numbers.slice(...this.#stateRange()) };
  }

  /** Undoes the updates since the checkpoint; the learning rate stays as it is. */
  rollBack({ updates, numbers }: Checkpoint): void {
    this.#numbers.set(numbers, this.#stateRange()[0]);
    this.#stream.advance(updates - this.updates);
  }

  /** The network as it is now. */
  network(): Network {
    return readParameters(this.#numbers, this.#map.parameters, this.#plan, this.task.network);
  }

  /** The losses of all patterns as the network is now, added up. */
  loss(): number {
    const { network, data } = this.task;
    let total = 0;
    this.#eachEvaluated((pattern, preActivations, outputs) => {
      const pass = { preActivations: [[...preActivations]], activations: [[...outputs]] };
      total += lossOf(network, pass, at(data.targets, pattern));
    });
    return total;
  }

  /** What the network says to each pattern now: `outputs[pattern][unit]`. */
  outputs(): number[][] {
    const list: number[][] = [];
    this.#eachEvaluated((_pattern, _preActivations, outputs) => list.push([...outputs]));
    return list;
  }

  /** Whether every output of every pattern lies on the side of `threshold` on which its target lies. */
  isRight(threshold: number): boolean {
    let isRight = true;
    this.#eachEvaluated((pattern, _, outputs) => {
      const target = at(this.task.data.targets, pattern);
      isRight &&= outputs.every((y, unit) => y > threshold === at(target, unit) > threshold);
    });
    return isRight;
  }

  /** What the units of each layer do with the batch that comes next. */
  activations(): readonly LayerActivations[] {
    const patterns = this.#stream.nextPatterns.length;
    this.#program.gradient(patterns, this.#stream.place.order);
    const { outputs, slopes } = this.#map;
    return this.#plan.layers.map(({ units, activation }, layer) => {
      const rows = (address: number) => this.#rowsOf(address, units, patterns);
      const isSloped = activation !== 'softmax' && activation !== 'linear';
      return {
        meanOutput: meanOf(rows(at(outputs, layer + 1))),
        meanSlope: isSloped ? meanOf(rows(at(slopes, layer))) : activation === 'linear' ? 1 : null,
      };
    });
  }

  /** The gradient of the batch that comes next, summed or averaged as the task says, in the form of the network. */
  gradient(): Network {
    const patterns = this.#stream.nextPatterns.length;
    this.#program.gradient(patterns, this.#stream.place.order);
    const summed = readParameters(this.#numbers, this.#map.gradients, this.#plan, this.task.network);
    return this.task.gradients === 'summed' ? summed : scaled(summed, 1 / patterns);
  }

  #restart(): TrainingStream {
    writeParameters(this.#numbers, this.#map.parameters, this.#plan, this.task.network);
    for (const address of this.#map.memories) {
      this.#numbers.fill(0, address / 8, (address + this.#plan.bytes) / 8);
    }
    this.#writeSettings();
    return new TrainingStream(this.task, this.#map, this.#buffer);
  }

  /** Settings, parameters, gradients and what the optimizer remembers stand side by side: as places in the list of doubles. */
  #stateRange(): readonly [number, number] {
    return [this.#map.settings / 8, this.#map.order / 8];
  }

  #moduleBytes(): Uint8Array<ArrayBuffer> {
    const { optimizer, decay, gradients, batch, longestGradient } = this.task;
    const rule = {
      optimizer,
      decay,
      averages: gradients === 'averaged' && batch > 1,
      clips: longestGradient !== null,
      isOnline: batch === 1,
    };
    const functions = {
      train: trainFunction(this.#plan, this.#map, rule),
      evaluate: evaluateFunction(this.#plan, this.#map),
      gradient: gradientFunction(this.#plan, this.#map),
    };
    return moduleBytes(functions, this.#map.pages);
  }

  #writePatterns(): void {
    const { sequence, patterns, patternBytes, targetOffset, wantedOffset } = this.#map;
    const { inputs, targets } = this.task.data;
    const integers = new Int32Array(this.#buffer);
    inputs.forEach((input, pattern) => {
      const target = at(targets, pattern);
      const address = patterns + pattern * patternBytes;
      integers[sequence / 4 + pattern] = address;
      this.#numbers.set(input, address / 8);
      this.#numbers.set(target, (address + targetOffset) / 8);
      this.#numbers[(address + wantedOffset) / 8] = sum(target);
    });
  }

  #writeSettings(): void {
    const { optimizer, decay, longestGradient } = this.task;
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

  /** One row of a bank in memory, as a view. */
  #row(address: number, units: number, row: number): Float64Array {
    const start = (address + row * rowBytes(units)) / 8;
    return this.#numbers.subarray(start, start + units);
  }

  #rowsOf(address: number, units: number, count: number): number[] {
    return Array.from({ length: count }, (_, row) => [...this.#row(address, units, row)]).flat();
  }

  /** Visits each pattern's pre-activations and outputs of the last layer; both lists are views that change with the next call. */
  #eachEvaluated(
    visit: (pattern: number, preActivations: Float64Array, outputs: Float64Array) => void,
  ): void {
    const { sequence, preActivations, outputs } = this.#map;
    const patterns = this.task.data.inputs.length;
    const units = at(this.#plan.layers, this.#plan.layers.length - 1).units;
    for (let first = 0; first < patterns; first += this.#rows) {
      const count = Math.min(this.#rows, patterns - first);
      this.#program.evaluate(count, sequence + 4 * first);
      for (let row = 0; row < count; row++) {
        visit(
          first + row,
          this.#row(preActivations, units, row),
          this.#row(at(outputs, outputs.length - 1), units, row),
        );
      }
    }
  }
}

function meanOf(numbers: readonly number[]): number {
  return sum(numbers) / numbers.length;
}

function scaled(network: Network, factor: number): Network {
  const layers = network.layers.map((layer) => ({
    ...layer,
    weights: layer.weights.map((row) => row.map((weight) => (weight === null ? null : factor * weight))),
    bias: layer.bias?.map((bias) => factor * bias) ?? null,
  }));
  return { ...network, layers };
}

import { at, sum } from '../list.ts';
import type { Network } from '../network.ts';
import { backward, forward, lossOf } from '../propagation.ts';
import { type ParameterList, parameterList, withParameters } from './parameter-list.ts';
import { PatternOrder } from './pattern-order.ts';
import { scheduleFactor } from './schedule.ts';
import { checkTask, type TrainingTask } from './task.ts';

/**
 * Training as the lessons tell it: one pattern after the other through `propagation`, then a step. The engine has to agree with it to
 * the last bit.
 */
export class ClearTraining {
  readonly task: TrainingTask;
  readonly #order: PatternOrder;
  #network: Network;
  #epoch: readonly number[] = [];
  #updates = 0;
  /** What the optimizer remembers of each parameter. */
  #means: ParameterList;
  #squares: ParameterList;
  #power1 = 1;
  #power2 = 1;

  /** @throws TrainingError for a task that cannot be trained */
  constructor(task: TrainingTask) {
    checkTask(task);
    this.task = task;
    this.#network = task.network;
    this.#order = new PatternOrder(task.data.inputs.length, task.shuffleSeed);
    this.#means = parameterList(task.network.layers).map(() => 0);
    this.#squares = this.#means;
  }

  /** Updates made so far. */
  get updates(): number {
    return this.#updates;
  }

  /** The patterns that the next update learns from, by their places in the data. */
  get nextPatterns(): readonly number[] {
    if (this.#epoch.length === 0) this.#epoch = [...this.#order.next()];
    return this.#epoch.slice(0, this.task.batch);
  }

  network(): Network {
    return this.#network;
  }

  /** The losses of all patterns as the network is now, added up. */
  loss(): number {
    const { inputs, targets } = this.task.data;
    return sum(
      inputs.map((input, pattern) =>
        lossOf(this.#network, forward(this.#network, input), at(targets, pattern)),
      ),
    );
  }

  /** One update more. */
  update(): void {
    const { batch, gradients, learningRate, schedule, longestGradient } = this.task;
    const patterns = this.nextPatterns;
    this.#epoch = this.#epoch.slice(batch);

    const each = patterns.map((pattern) => this.#gradientOf(pattern));
    let gradient: ParameterList = at(each, 0).map((_, k) => sum(each.map((one) => at(one, k))));
    if (gradients === 'averaged') gradient = scaled(gradient, 1 / patterns.length);
    if (longestGradient !== null) {
      const length = Math.sqrt(sum(gradient.map((slope) => slope * slope)));
      if (length > longestGradient) gradient = scaled(gradient, longestGradient / length);
    }
    const rate = learningRate * scheduleFactor(schedule, this.#updates);
    this.#step(gradient, rate);
    this.#updates += 1;
  }

  #gradientOf(pattern: number): ParameterList {
    const { inputs, targets } = this.task.data;
    const input = at(inputs, pattern);
    const pass = forward(this.#network, input);
    return parameterList(backward(this.#network, input, pass, at(targets, pattern)).gradients);
  }

  #step(gradient: ParameterList, rate: number): void {
    const { optimizer, decay } = this.task;
    let parameters = parameterList(this.#network.layers);
    const shrink = decay?.kind === 'decoupled' ? rate * decay.strength : 0;
    if (shrink > 0) parameters = parameters.map((w) => w - shrink * w);
    parameters = parameters.map(this.#stepper(gradient, rate, optimizer));
    if (decay?.kind === 'share') parameters = parameters.map((w) => w - decay.share * w);
    this.#network = withParameters(this.#network, parameters);
  }

  #stepper(gradient: ParameterList, rate: number, optimizer: TrainingTask['optimizer']) {
    switch (optimizer.kind) {
      case 'gradient-descent':
        return (w: number, k: number) => w - rate * at(gradient, k);
      case 'momentum': {
        const changes = this.#means.map((change, k) => optimizer.momentum * change - rate * at(gradient, k));
        this.#means = changes;
        return (w: number, k: number) => w + at(changes, k);
      }
      case 'adam': {
        const { beta1, beta2, epsilon } = optimizer;
        const means = this.#means.map((mean, k) => beta1 * mean + (1 - beta1) * at(gradient, k));
        const squares = this.#squares.map((old, k) => beta2 * old + (1 - beta2) * square(at(gradient, k)));
        const power1 = this.#power1 * beta1;
        const power2 = this.#power2 * beta2;
        this.#means = means;
        this.#squares = squares;
        this.#power1 = power1;
        this.#power2 = power2;
        return (w: number, k: number) =>
          w - rate * (at(means, k) / (1 - power1) / (Math.sqrt(at(squares, k) / (1 - power2)) + epsilon));
      }
    }
  }
}

function scaled(list: ParameterList, factor: number): ParameterList {
  return list.map((number) => factor * number);
}

function square(x: number): number {
  return x * x;
}

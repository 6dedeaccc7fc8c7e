import type { Network } from '../network.ts';
import { checkDataset, type Dataset } from './dataset.ts';
import type { Decay, Optimizer } from './optimizer.ts';
import { checkSchedule, type Schedule } from './schedule.ts';
import { checkFinite, checkPositive, checkRange, checkWhole } from './training-error.ts';

/** What to learn, from where, and how. Plain data. */
export interface TrainingTask {
  /** Its weights and biases are where the training starts. */
  readonly network: Network;
  readonly data: Dataset;
  /** How many patterns each update learns from: 1 (online) to all of them (full batch). The last batch of an epoch may be smaller. */
  readonly batch: number;
  /** Whether the gradients of a batch are added up, as in 1986, or averaged. */
  readonly gradients: 'summed' | 'averaged';
  /** Seed of the shuffle before each epoch, from 0 to 2³² − 1; `null` keeps the order of the data. */
  readonly shuffleSeed: number | null;
  readonly optimizer: Optimizer;
  /** η, above 0. */
  readonly learningRate: number;
  readonly schedule: Schedule;
  readonly decay: Decay | null;
  /** The longest a gradient may be: a longer one is shortened to this (Pascanu, Mikolov and Bengio 2013, algorithm 1). `null`: any length. */
  readonly longestGradient: number | null;
}

/** How many updates make an epoch. */
export function updatesPerEpoch({ data, batch }: TrainingTask): number {
  return Math.ceil(data.inputs.length / batch);
}

/** @throws TrainingError that names the first field that cannot be trained with */
export function checkTask(task: TrainingTask): void {
  const { network, data, batch, shuffleSeed, learningRate, longestGradient } = task;
  network.layers.forEach((layer, index) => {
    const field = `network.layers[${index}]`;
    layer.weights.forEach((row, to) => {
      row.forEach((weight, from) => {
        if (weight !== null) checkFinite(`${field}.weights[${to}][${from}]`, weight);
      });
    });
    layer.bias?.forEach((bias, to) => {
      checkFinite(`${field}.bias[${to}]`, bias);
    });
  });
  checkDataset(data, network);
  checkWhole('batch', batch, 1, data.inputs.length);
  if (shuffleSeed !== null) checkWhole('shuffleSeed', shuffleSeed, 0, 0xffffffff);
  checkPositive('learningRate', learningRate);
  checkOptimizer(task.optimizer);
  checkSchedule(task.schedule);
  if (task.decay !== null) checkDecay(task.decay);
  if (longestGradient !== null) checkPositive('longestGradient', longestGradient);
}

function checkOptimizer(optimizer: Optimizer): void {
  switch (optimizer.kind) {
    case 'gradient-descent':
      return;
    case 'momentum':
      checkRange('optimizer.momentum', optimizer.momentum, 0, 1);
      return;
    case 'adam':
      checkRange('optimizer.beta1', optimizer.beta1, 0, 1);
      checkRange('optimizer.beta2', optimizer.beta2, 0, 1);
      checkPositive('optimizer.epsilon', optimizer.epsilon);
  }
}

function checkDecay(decay: Decay): void {
  if (decay.kind === 'share') checkRange('decay.share', decay.share, 0, 1);
  else checkRange('decay.strength', decay.strength, 0, Infinity);
}

import { at, sum } from '@nudge/core/list';
import type { Network } from '@nudge/core/network';
import { backward, forward, lossOf } from '@nudge/core/propagation';
import type { ExpectedLine } from './expected-lines.ts';

const HIDDEN = 3;
const RATE = 2;
const BATCH = 2;
const EPOCHS = 2000;
const SHOWN_EVERY = 500;
const SEED = 1;

const patterns: readonly (readonly number[])[] = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
];
const targets: readonly (readonly number[])[] = [[0], [1], [1], [0]];

/** What the training listing must print: its network, its generator and its batches, with the gradients of core's propagation. */
export function trainedLines(): readonly ExpectedLine[] {
  const uniform = linearCongruential(SEED);
  const drawn = (rows: number, columns: number) =>
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => 2 * uniform() - 1));
  let network: Network = {
    layers: [
      { weights: drawn(HIDDEN, 2), bias: Array.from({ length: HIDDEN }, () => 0), activation: 'sigmoid' },
      { weights: drawn(1, HIDDEN), bias: [0], activation: 'sigmoid' },
    ],
    loss: 'half-squared',
  };
  const lines: ExpectedLine[] = [{ label: 'loss before', values: [totalLoss(network)] }];
  const order = [...patterns.keys()];
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    shuffle(order, uniform);
    for (let start = 0; start < order.length; start += BATCH) {
      network = updated(network, order.slice(start, start + BATCH));
    }
    if (epoch % SHOWN_EVERY === 0) {
      lines.push({ label: `loss after ${epoch} epochs`, values: [totalLoss(network)] });
    }
  }
  return [...lines, { label: 'predictions', values: patterns.flatMap((input) => answer(network, input)) }];
}

/**
 * Numbers from 0 up to 1: the linear congruential generator with the constants of Press and others, "Numerical Recipes in C"
 * (2nd edition, 1992), section 7.1.
 *
 * @param seed a whole number from 0 to 2³² − 1
 */
function linearCongruential(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(1664525, state) + 1013904223) >>> 0;
    return state / 0x100000000;
  };
}

/** Fisher and Yates, from the last place down. */
function shuffle(order: number[], uniform: () => number): void {
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(uniform() * (last + 1));
    [order[last], order[other]] = [at(order, other), at(order, last)];
  }
}

/** The network after one update by the averaged gradients of a batch. */
function updated(network: Network, batch: readonly number[]): Network {
  const gradients = batch.map((pattern) => {
    const input = at(patterns, pattern);
    return backward(network, input, forward(network, input), at(targets, pattern)).gradients;
  });
  const mean = (of: (gradient: (typeof gradients)[number]) => number | null | undefined) =>
    sum(gradients.map((gradient) => of(gradient) ?? 0)) / batch.length;
  return {
    ...network,
    layers: network.layers.map((layer, l) => ({
      ...layer,
      weights: layer.weights.map((row, to) =>
        row.map((weight, from) => (weight ?? 0) - RATE * mean((one) => one[l]?.weights[to]?.[from])),
      ),
      bias: layer.bias?.map((bias, to) => bias - RATE * mean((one) => one[l]?.bias?.[to])) ?? null,
    })),
  };
}

function totalLoss(network: Network): number {
  return sum(patterns.map((input, p) => lossOf(network, forward(network, input), at(targets, p))));
}

function answer(network: Network, input: readonly number[]): readonly number[] {
  return forward(network, input).activations.at(-1) ?? [];
}

import { readFileSync } from 'node:fs';

/** The ten givens of the two-two-one example. */
export interface Givens {
  readonly x1: number;
  readonly x2: number;
  readonly W13: number;
  readonly W14: number;
  readonly W23: number;
  readonly W24: number;
  readonly W35: number;
  readonly W45: number;
  readonly t5: number;
  readonly eta: number;
}

/** As the example's file prints them. */
export const printed: Givens = {
  x1: 0.35,
  x2: 0.9,
  W13: 0.1,
  W14: 0.4,
  W23: 0.8,
  W24: 0.6,
  W35: 0.3,
  W45: 0.9,
  t5: 0.5,
  eta: 1,
};

const squash = (a: number) => 1 / (1 + Math.exp(-a));

/**
 * Every quantity of the two-two-one example by its id, worked out line by line as a reader would. It shares nothing with the site's
 * own mathematics, so that what the page shows can be held against it.
 */
export function byHand(g: Givens): ReadonlyMap<string, number> {
  const a3 = g.W13 * g.x1 + g.W23 * g.x2;
  const a4 = g.W14 * g.x1 + g.W24 * g.x2;
  const y3 = squash(a3);
  const y4 = squash(a4);
  const a5 = g.W35 * y3 + g.W45 * y4;
  const y5 = squash(a5);
  const slope3 = y3 * (1 - y3);
  const slope4 = y4 * (1 - y4);
  const slope5 = y5 * (1 - y5);
  const delta5 = (y5 - g.t5) * slope5;
  const delta3 = g.W35 * delta5 * slope3;
  const delta4 = g.W45 * delta5 * slope4;
  const gradients = {
    W13: delta3 * g.x1,
    W14: delta4 * g.x1,
    W23: delta3 * g.x2,
    W24: delta4 * g.x2,
    W35: delta5 * y3,
    W45: delta5 * y4,
  };
  const next = {
    W13: g.W13 - g.eta * gradients.W13,
    W14: g.W14 - g.eta * gradients.W14,
    W23: g.W23 - g.eta * gradients.W23,
    W24: g.W24 - g.eta * gradients.W24,
    W35: g.W35 - g.eta * gradients.W35,
    W45: g.W45 - g.eta * gradients.W45,
  };
  const nextA3 = next.W13 * g.x1 + next.W23 * g.x2;
  const nextA4 = next.W14 * g.x1 + next.W24 * g.x2;
  const nextY3 = squash(nextA3);
  const nextY4 = squash(nextA4);
  const nextA5 = next.W35 * nextY3 + next.W45 * nextY4;
  const nextY5 = squash(nextA5);
  return new Map([
    ...Object.entries(g),
    ...Object.entries({ a3, a4, a5, y3, y4, y5, slope3, slope4, slope5, delta3, delta4, delta5 }),
    ['E', (g.t5 - y5) ** 2 / 2],
    ['grad.y5', y5 - g.t5],
    ['grad.y3', g.W35 * delta5],
    ['grad.y4', g.W45 * delta5],
    ['own.delta5', -delta5],
    ['own.delta3', -delta3],
    ['own.delta4', -delta4],
    ...Object.entries(gradients).map(([id, value]): [string, number] => [`grad.${id}`, value]),
    ...Object.entries(gradients).map(([id, value]): [string, number] => [`step.${id}`, -g.eta * value]),
    ...Object.entries(next).map(([id, value]): [string, number] => [`next.${id}`, value]),
    ['next.a3', nextA3],
    ['next.a4', nextA4],
    ['next.a5', nextA5],
    ['next.y3', nextY3],
    ['next.y4', nextY4],
    ['next.y5', nextY5],
    ['next.E', (g.t5 - nextY5) ** 2 / 2],
  ]);
}

/** The figures of the two-two-one example that were computed outside the project, by quantity id. */
export function recordedFigures(): ReadonlyMap<string, number> {
  const file = new URL('../../packages/core/test/figures/two-two-one.json', import.meta.url);
  const figures = JSON.parse(readFileSync(file, 'utf8'));
  const [[a3, a4], [a5]] = figures.preActivations;
  const [[y3, y4], [y5]] = figures.activations;
  const [[delta3, delta4], [delta5]] = figures.deltas;
  const [hidden, output] = figures.gradients;
  const [nextHidden, nextOutput] = figures.afterOneStep.layers;
  const [[nextY3, nextY4], [nextY5]] = figures.afterOneStep.activations;
  return new Map<string, number>([
    ...Object.entries({ a3, a4, a5, y3, y4, y5, delta3, delta4, delta5, E: figures.loss }),
    ['grad.W13', hidden.weights[0][0]],
    ['grad.W23', hidden.weights[0][1]],
    ['grad.W14', hidden.weights[1][0]],
    ['grad.W24', hidden.weights[1][1]],
    ['grad.W35', output.weights[0][0]],
    ['grad.W45', output.weights[0][1]],
    ['next.W13', nextHidden.weights[0][0]],
    ['next.W23', nextHidden.weights[0][1]],
    ['next.W14', nextHidden.weights[1][0]],
    ['next.W24', nextHidden.weights[1][1]],
    ['next.W35', nextOutput.weights[0][0]],
    ['next.W45', nextOutput.weights[0][1]],
    ['next.y3', nextY3],
    ['next.y4', nextY4],
    ['next.y5', nextY5],
    ['next.E', figures.afterOneStep.loss],
  ]);
}

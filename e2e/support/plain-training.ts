import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@nudge/scripts/paths.mjs';

/** Where a training is, by code that shares nothing with the project: plain loops, and the exp of the machine. */
export interface PlainState {
  readonly loss: number;
  readonly outputs: readonly number[];
}

/** XOR by 2-4-1, one pattern at a time, from the seed and at the rate that the recorded run has. */
export function plainXor(updates: number, seed?: number): PlainState {
  const run = JSON.parse(readFileSync(join(root, 'docs-content/runs/xor-online.json'), 'utf8'));
  const { inputs, targets }: { inputs: number[][]; targets: number[][] } = run.data;
  const rate: number = run.learningRate;
  const draw = mulberry(seed ?? run.start.seed);
  const uniform = () => 2 * draw() - 1;
  const hidden = Array.from({ length: 4 }, () => [uniform(), uniform()]);
  const hiddenBias = Array.from({ length: 4 }, uniform);
  const output = Array.from({ length: 4 }, uniform);
  let outputBias = uniform();
  const squash = (a: number) => 1 / (1 + Math.exp(-a));
  const forward = (x: readonly number[]) => {
    const h = hidden.map((row, j) =>
      squash(row.reduce((a, w, i) => a + w * (x[i] ?? NaN), 0) + (hiddenBias[j] ?? NaN)),
    );
    return { h, y: squash(h.reduce((a, value, j) => a + value * (output[j] ?? NaN), 0) + outputBias) };
  };
  for (let update = 0; update < updates; update++) {
    const x = inputs[update % 4] ?? [];
    const t = targets[update % 4]?.[0] ?? NaN;
    const { h, y } = forward(x);
    const delta = (y - t) * y * (1 - y);
    h.forEach((value, j) => {
      const below = delta * (output[j] ?? NaN) * value * (1 - value);
      hidden[j] = (hidden[j] ?? []).map((w, i) => w - rate * below * (x[i] ?? NaN));
      hiddenBias[j] = (hiddenBias[j] ?? NaN) - rate * below;
      output[j] = (output[j] ?? NaN) - rate * delta * value;
    });
    outputBias -= rate * delta;
  }
  const outputs = inputs.map((x) => forward(x).y);
  return {
    outputs,
    loss: outputs.reduce((total, y, k) => total + (y - (targets[k]?.[0] ?? NaN)) ** 2 / 2, 0),
  };
}

/** Mulberry32, from the words of its author: a counter, mixed twice. */
function mulberry(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

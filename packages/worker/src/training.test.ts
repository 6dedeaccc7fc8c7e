import { readFileSync } from 'node:fs';
import type { NetworkExample } from '@nudge/core/example';
import { readExamples } from '@nudge/core/example-reader';
import { expose } from 'comlink';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Progress, Trainer } from './protocol.ts';
import { remoteTrainer } from './remote-trainer.ts';
import { Training } from './training.ts';

const example = networkExample('../../../docs-content/examples/two-two-one.json');
const figures = new URL('../../core/test/figures/two-two-one.json', import.meta.url);

describe('a trainer on the other side of a channel', () => {
  let channel: MessageChannel;
  let trainer: Trainer;

  beforeEach(() => {
    channel = new MessageChannel();
    expose(new Training(), channel.port1);
    trainer = remoteTrainer(channel.port2);
    channel.port2.start();
  });
  afterEach(() => channel.port1.close());

  it('finds after one update the loss that was computed elsewhere', async () => {
    const { afterOneStep } = JSON.parse(readFileSync(figures, 'utf8'));
    const told: Progress[] = [];
    const end = await trainer.train({ example, updates: 1, reportEvery: 1 }, (progress) =>
      told.push(progress),
    );
    expect(told).toEqual([end]);
    expect(end.update).toBe(1);
    expect(Math.abs(end.loss - afterOneStep.loss)).toBeLessThanOrEqual(1e-12);
  });

  it('tells every so many updates and the last, with a falling loss', async () => {
    const told: Progress[] = [];
    await trainer.train({ example, updates: 1000, reportEvery: 300 }, (progress) => told.push(progress));
    expect(told.map(({ update }) => update)).toEqual([300, 600, 900, 1000]);
    expect(told.map(({ loss }) => loss)).toEqual(told.map(({ loss }) => loss).toSorted((a, b) => b - a));
    expect(told.at(-1)?.loss).toBeLessThan(1e-6);
  });

  it('drops a training for a newer one, whose progress alone arrives from then on', async () => {
    const told: string[] = [];
    const first = await started(trainer, () => told.push('old'));
    const before = told.length;
    const second = trainer.train({ example, updates: 500, reportEvery: 100 }, () => told.push('new'));
    expect((await second).update).toBe(500);
    expect((await first.end)?.update).toBeLessThan(Number.MAX_SAFE_INTEGER);
    expect(told.slice(before)).toEqual(Array(5).fill('new'));
  });

  it('stops when told to, without another word', async () => {
    const told: Progress[] = [];
    const { end } = await started(trainer, (progress) => told.push(progress));
    const before = told.length;
    await trainer.stop();
    expect((await end)?.update).toBeGreaterThanOrEqual(1);
    expect(told).toHaveLength(before);
  });

  it('can be stopped between reports that are far apart', async () => {
    const end = trainer.train({ example, updates: 1e9, reportEvery: 1e9 }, () => {});
    await trainer.stop();
    expect((await end).update).toBeLessThan(1e9);
  });

  it.each([
    ['updates', 0],
    ['updates', 1.5],
    ['updates', Number.NaN],
    ['reportEvery', 0],
    ['reportEvery', Number.POSITIVE_INFINITY],
  ])('refuses %s of %d before anything runs', async (name, count) => {
    const told: Progress[] = [];
    const task = { example, updates: 3, reportEvery: 1, [name]: count };
    const end = trainer.train(task, (progress) => told.push(progress));
    await expect(end).rejects.toThrow(`${name}: expected a whole number from 1, found ${count}`);
    expect(told).toEqual([]);
  });

  it('ends at the first number that is not finite, and says when and which', async () => {
    const linear = networkExample('../../../docs-content/examples/linear-neuron.json');
    const told: Progress[] = [];
    const task = { example: { ...linear, learningRate: 1e150 }, updates: 5, reportEvery: 1 };
    const end = trainer.train(task, (progress) => told.push(progress));
    await expect(end).rejects.toThrow(/^update 2: E, the loss, is Infinity: /);
    expect(told.map(({ update }) => update)).toEqual([1]);
    const over = { example: { ...linear, input: [1e308], target: [-1e308] }, updates: 5, reportEvery: 1 };
    await expect(trainer.train(over, () => {})).rejects.toThrow(/^update 0: E, the loss, is Infinity: /);
  });
});

/** A training without end, once it has told its first progress. */
async function started(trainer: Trainer, onProgress: (progress: Progress) => void) {
  const task = { example, updates: Number.MAX_SAFE_INTEGER, reportEvery: 1 };
  let end: Promise<Progress> | undefined;
  await new Promise<void>((resolve) => {
    end = trainer.train(task, (progress) => {
      onProgress(progress);
      resolve();
    });
  });
  return { end };
}

function networkExample(file: string): NetworkExample {
  const [read] = readExamples(readFileSync(new URL(file, import.meta.url), 'utf8'), file).examples;
  if (read?.kind !== 'network') throw new Error(`${file} holds no network example`);
  return read;
}

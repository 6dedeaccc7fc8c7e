import { xor } from '@nudge/core/test/training-tasks';
import { expose } from 'comlink';
import { afterEach, describe, expect, it } from 'vitest';
import { LastingTrainer, ThreadFailure } from './lasting-trainer.ts';
import type { Run, Snapshot } from './protocol.ts';
import { sweep } from './sweep.ts';
import type { Thread } from './thread.ts';
import { Training } from './training.ts';

const endless: Run = { task: xor, updates: null, startsPaused: false, pace: null };

/** Threads that are channels: each can be made to fail, or to fall silent. */
class Threads {
  readonly started: { fail: (reason: string) => void; fallSilent: () => void }[] = [];

  readonly start = (): Thread => {
    const { port1, port2 } = new MessageChannel();
    const training = new Training();
    expose(training, port1);
    port2.start();
    let fail: (reason: string) => void = () => {};
    this.started.push({ fail: (reason) => fail(reason), fallSilent: () => port1.close() });
    return {
      endpoint: port2,
      onFailure: (listener) => {
        fail = listener;
      },
      terminate: () => {
        void training.stop();
        port1.close();
        port2.close();
      },
    };
  };
}

describe('a lasting trainer', () => {
  const threads = new Threads();
  let trainer = new LastingTrainer(threads.start);
  afterEach(() => trainer.terminate());

  /** A training without end, once it has made an update. */
  async function underWay() {
    let end: Promise<unknown> | undefined;
    await new Promise<void>((resolve) => {
      end = trainer.train(endless, ({ updates }: Snapshot) => {
        if (updates > 0) resolve();
      });
    });
    return { end };
  }

  it('starts no thread before it is needed, and one for all calls', async () => {
    const count = threads.started.length;
    trainer = new LastingTrainer(threads.start);
    expect(threads.started).toHaveLength(count);
    await trainer.ping();
    await trainer.ping();
    expect(threads.started).toHaveLength(count + 1);
  });

  it('says that a thread has died in the middle of a training, and trains on a new one', async () => {
    trainer = new LastingTrainer(threads.start);
    const { end } = await underWay();
    threads.started.at(-1)?.fail('out of memory');
    await expect(end).rejects.toThrow(ThreadFailure);
    await expect(end).rejects.toThrow('The thread that trains has ended: out of memory.');
    expect(await trainer.train({ ...endless, updates: 8 }, () => {})).toEqual({
      kind: 'finished',
      updates: 8,
    });
  });

  it('notices a thread that died without a word', async () => {
    trainer = new LastingTrainer(threads.start, { every: 20, longest: 1500 });
    const { end } = await underWay();
    threads.started.at(-1)?.fallSilent();
    await expect(end).rejects.toThrow('it no longer answers');
    expect(await trainer.train({ ...endless, updates: 8 }, () => {})).toEqual({
      kind: 'finished',
      updates: 8,
    });
  });

  it('rejects what was asked of a thread that it ends', async () => {
    trainer = new LastingTrainer(threads.start);
    const { end } = await underWay();
    trainer.terminate();
    await expect(end).rejects.toThrow('it was told to');
  });
});

describe('a sweep', () => {
  const runs = Array.from({ length: 7 }, (_, k) => ({
    task: { ...xor, learningRate: 0.1 * (k + 1) },
    updates: 400,
    solvedAt: null,
  }));

  it('measures every run once, on as many threads as it may', async () => {
    const threads = new Threads();
    const losses: number[] = [];
    await sweep(
      runs,
      (index, { loss }) => {
        losses[index] = loss;
      },
      threads.start,
      3,
    ).done;
    expect(threads.started).toHaveLength(3);
    expect(losses).toHaveLength(7);
    // The same one after the other.
    const alone: number[] = [];
    await sweep(
      runs,
      (index, { loss }) => {
        alone[index] = loss;
      },
      threads.start,
      1,
    ).done;
    expect(alone).toEqual(losses);
  });

  it('stops without another result', async () => {
    const found: number[] = [];
    const ongoing = sweep(
      runs,
      (index) => {
        found.push(index);
        ongoing.stop();
      },
      new Threads().start,
      1,
    );
    await ongoing.done;
    expect(found).toEqual([0]);
  });

  it('rejects with the first run that cannot be trained', async () => {
    const bad = runs.with(2, { task: { ...xor, batch: 9 }, updates: 4, solvedAt: null });
    await expect(sweep(bad, () => {}, new Threads().start, 2).done).rejects.toThrow(
      'batch: expected a whole number from 1 to 4',
    );
  });
});

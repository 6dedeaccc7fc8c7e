import { spirals, symmetry, xor } from '@nudge/core/test/training-tasks';
import { TrainingEngine } from '@nudge/core/training/engine';
import { parameterList } from '@nudge/core/training/parameter-list';
import type { TrainingTask } from '@nudge/core/training/task';
import { expose } from 'comlink';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Run, Snapshot } from './protocol.ts';
import { remoteTrainer } from './remote-trainer.ts';
import { Training } from './training.ts';

const endless: Run = { task: xor, updates: null, startsPaused: false, pace: null };

/** The parameters after so many updates, without a thread. */
function parametersAfter(task: TrainingTask, updates: number): number[] {
  const engine = new TrainingEngine(task);
  engine.train(updates);
  return parameterList(engine.network().layers);
}

describe('a trainer on the other side of a channel', () => {
  let channel: MessageChannel;
  let trainer: ReturnType<typeof remoteTrainer>;

  beforeEach(() => {
    channel = new MessageChannel();
    expose(new Training(), channel.port1);
    trainer = remoteTrainer(channel.port2);
    channel.port2.start();
  });
  afterEach(async () => {
    await trainer.stop();
    channel.port1.close();
  });

  /** Trains, and resolves at the first snapshot for which `when` holds. */
  function until(run: Run, when: (snapshot: Snapshot) => boolean, told: Snapshot[] = []) {
    let end: ReturnType<typeof trainer.train> | undefined;
    const reached = new Promise<Snapshot>((resolve) => {
      end = trainer.train(run, (snapshot) => {
        told.push(snapshot);
        if (when(snapshot)) resolve(snapshot);
      });
    });
    return { reached, end: () => end };
  }

  it('makes all updates, tells them in order and ends with the bits of the engine', async () => {
    const told: Snapshot[] = [];
    const outcome = await trainer.train({ ...endless, updates: 80_000 }, (snapshot) => told.push(snapshot));
    expect(outcome).toEqual({ kind: 'finished', updates: 80_000 });
    expect(told.map(({ updates }) => updates)).toEqual(
      told.map(({ updates }) => updates).toSorted((a, b) => a - b),
    );
    const [first, last] = [told[0], told.at(-1)];
    expect([first?.updates, last?.updates]).toEqual([0, 80_000]);
    expect([...(last?.parameters ?? [])]).toEqual(parametersAfter(xor, 80_000));
    expect([...(last?.outputs ?? [])].map(Math.round)).toEqual([0, 1, 1, 0]);
    expect(last?.gradientNorms).toHaveLength(2);
    expect(last?.activations).toHaveLength(4);
  });

  it('keeps the same loss history however fast it goes', async () => {
    const histories: number[][] = [];
    for (let time = 0; time < 2; time++) {
      await trainer.train(
        { task: { ...spirals, shuffleSeed: 3 }, updates: 9000, startsPaused: false, pace: null },
        ({ updates, history }) => {
          if (updates === 9000) histories[time] = [...history];
        },
      );
    }
    expect(histories[1]).toEqual(histories[0]);
    expect(histories[0]?.[0]).toBe(0);
    expect(histories[0]?.length).toBeLessThanOrEqual(2 * 4 * 256);
  });

  it('pauses, and makes one update or more at a time', async () => {
    const told: Snapshot[] = [];
    const { reached } = until({ ...endless, startsPaused: true }, () => true, told);
    expect(await reached).toMatchObject({ updates: 0, isPaused: true, examplesPerSecond: 0 });
    await trainer.step(1);
    await trainer.step(4);
    expect(told.map(({ updates }) => updates)).toEqual([0, 1, 5]);
    expect([...(told.at(-1)?.parameters ?? [])]).toEqual(parametersAfter(xor, 5));
  });

  it('goes on after a pause, and tells where it paused', async () => {
    const told: Snapshot[] = [];
    const running = until(endless, ({ updates }) => updates > 0, told);
    await running.reached;
    const paused = new Promise<Snapshot>((resolve) => {
      const seen = told.length;
      const look = () => {
        const found = told.slice(seen).find(({ isPaused }) => isPaused);
        if (found === undefined) setImmediate(look);
        else resolve(found);
      };
      look();
    });
    await trainer.pause();
    const { updates, parameters } = await paused;
    expect([...parameters]).toEqual(parametersAfter(xor, updates));
    const seen = told.length;
    await trainer.ping();
    expect(told).toHaveLength(seen);
    await trainer.resume();
    while (told.length === seen) await trainer.ping();
    expect(told.at(-1)?.updates).toBeGreaterThan(updates);
  });

  it('changes learning rate and momentum while it waits, and refuses what is out of range', async () => {
    const told: Snapshot[] = [];
    await until({ task: symmetry, updates: null, startsPaused: true, pace: null }, () => true, told).reached;
    await trainer.step(20);
    await trainer.change({ learningRate: 0.01, momentum: 0.5 });
    await trainer.step(30);
    const engine = new TrainingEngine(symmetry);
    engine.train(20);
    engine.change({ learningRate: 0.01, momentum: 0.5 });
    engine.train(30);
    expect([...(told.at(-1)?.parameters ?? [])]).toEqual(parameterList(engine.network().layers));
    await expect(trainer.change({ learningRate: -1 })).rejects.toThrow(
      'learningRate: expected a finite number above 0, found -1',
    );
  });

  it('goes no faster than it may, and faster again when it may', async () => {
    const told: Snapshot[] = [];
    const { reached } = until({ ...endless, pace: 3 }, ({ updates }) => updates >= 12, told);
    await reached;
    const steps = told.slice(1).map(({ updates }, k) => updates - (told[k]?.updates ?? NaN));
    expect(Math.max(...steps)).toBeLessThanOrEqual(3);
    await trainer.setPace(null);
    while ((told.at(-1)?.updates ?? 0) < 10_000) await trainer.ping();
    await expect(trainer.setPace(0)).rejects.toThrow('pace: expected a whole number from 1, found 0');
  });

  it('drops a training for a newer one, whose snapshots alone arrive from then on', async () => {
    const told: string[] = [];
    const { reached, end } = until(endless, ({ updates }) => {
      told.push('old');
      return updates > 0;
    });
    await reached;
    const before = told.length;
    const second = trainer.train({ ...endless, updates: 500 }, () => told.push('new'));
    expect(await second).toEqual({ kind: 'finished', updates: 500 });
    expect((await end())?.kind).toBe('stopped');
    expect(new Set(told.slice(before))).toEqual(new Set(['new']));
  });

  it('does not wake a newer training that waits when it drops one that waited', async () => {
    const waiting: Run = { ...endless, startsPaused: true };
    const first = until(waiting, () => true);
    await first.reached;
    const told: Snapshot[] = [];
    await until(waiting, () => true, told).reached;
    expect((await first.end())?.kind).toBe('stopped');
    await trainer.ping();
    expect(told.map(({ updates }) => updates)).toEqual([0]);
  });

  it.each([
    ['a small network', endless],
    [
      'ten million updates of a larger one',
      { task: { ...spirals, batch: 200 }, updates: 10_000_000, startsPaused: false, pace: null },
    ],
  ])('stops %s at once, without another word', async (_, run) => {
    const told: Snapshot[] = [];
    const { reached, end } = until(run, ({ updates }) => updates > 0, told);
    await reached;
    const before = told.length;
    await trainer.stop();
    expect((await end())?.kind).toBe('stopped');
    expect(told).toHaveLength(before);
  });

  it('refuses a task before anything runs, and trains nothing then', async () => {
    const { reached, end } = until(endless, ({ updates }) => updates > 0);
    await reached;
    const told: Snapshot[] = [];
    const bad = trainer.train({ ...endless, task: { ...xor, batch: 5 } }, (snapshot) => told.push(snapshot));
    await expect(bad).rejects.toThrow('batch: expected a whole number from 1 to 4, found 5');
    const never = trainer.train({ ...endless, updates: -1 }, (snapshot) => told.push(snapshot));
    await expect(never).rejects.toThrow('updates: expected a whole number from 0, found -1');
    expect(told).toEqual([]);
    expect((await end())?.kind).toBe('stopped');
  });

  it('ends at the first number that is not finite, and says when and which', async () => {
    const { network } = symmetry;
    const layers = network.layers.map((layer) => ({ ...layer, activation: 'linear' as const }));
    const task: TrainingTask = { ...symmetry, network: { ...network, layers }, learningRate: 5 };
    let last: Snapshot | undefined;
    const outcome = await trainer.train(
      { task, updates: null, startsPaused: false, pace: null },
      (snapshot) => {
        last = snapshot;
      },
    );
    expect(outcome.kind).toBe('diverged');
    if (outcome.kind !== 'diverged') return;
    expect(outcome.divergence.update).toBe((last?.updates ?? NaN) + 1);
    expect(outcome.divergence.name).not.toBe('');
    expect([...(last?.parameters ?? [NaN])].every(Number.isFinite)).toBe(true);
  });

  it('measures a whole run', async () => {
    const result = await trainer.measure({ task: xor, updates: 80_000, solvedAt: 0.5 });
    expect(result.isSolved).toBe(true);
    expect([...result.parameters]).toEqual(parametersAfter(xor, result.updates));
  });
});

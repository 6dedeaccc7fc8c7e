import { symmetry, xor } from '@nudge/core/test/training-tasks';
import type { Outcome, Run, Snapshot, Trainer } from '@nudge/worker/protocol';
import { describe, expect, it } from 'vitest';
import { type GivenRun, TrainingState } from './training-state.svelte.ts';

const given: GivenRun = {
  id: 'xor-online',
  title: 'XOR',
  task: xor,
  whole: xor.data,
  heldOut: 0,
  start: { initializer: { kind: 'uniform', range: 1 }, seed: 3 },
};

/** A trainer that notes what it is asked, and does nothing until it is told how a training goes. */
class NotingTrainer implements Trainer {
  readonly asked: string[] = [];
  readonly runs: Run[] = [];
  tell: (updates: number) => void = () => {};
  end: (outcome: Outcome) => void = () => {};
  fail: (error: Error) => void = () => {};

  train(run: Run, onSnapshot: (snapshot: Snapshot) => void): Promise<Outcome> {
    this.asked.push('train');
    this.runs.push(run);
    this.tell = (updates) => onSnapshot({ ...nothing, updates });
    return new Promise((resolve, reject) => {
      this.end = resolve;
      this.fail = reject;
      this.tell(0);
    });
  }

  readonly #note = (what: string) => async () => {
    this.asked.push(what);
  };
  readonly pause = this.#note('pause');
  readonly resume = this.#note('resume');
  readonly step = async (updates: number) => {
    this.asked.push(`step ${updates}`);
  };
  readonly change = async (change: object) => {
    this.asked.push(`change ${JSON.stringify(change)}`);
  };
  readonly setPace = async (pace: number | null) => {
    this.asked.push(`pace ${pace}`);
  };
  readonly stop = this.#note('stop');
  readonly ping = this.#note('ping');
  readonly measure = () => Promise.reject(new Error('nobody measures here'));
}

const nothing: Snapshot = {
  updates: 0,
  loss: 0,
  examplesPerSecond: 0,
  isPaused: false,
  parameters: new Float64Array(),
  gradientNorms: new Float64Array(),
  activations: new Float64Array(),
  outputs: new Float64Array(),
  history: new Float64Array(),
};

function driven(run = given) {
  const trainer = new NotingTrainer();
  return { trainer, state: new TrainingState(run, 7, async () => trainer) };
}

describe('a training that a reader drives', () => {
  it('begins when it is first played, pauses and goes on', async () => {
    const { trainer, state } = driven();
    await state.play();
    await state.pause();
    await state.play();
    expect(trainer.asked).toEqual(['train', 'pause', 'resume']);
    expect(trainer.runs[0]).toMatchObject({ task: xor, updates: null, startsPaused: false, pace: 7 });
    expect(state.isPlaying).toBe(true);
  });

  it('steps from the start without playing, and not while it plays', async () => {
    const { trainer, state } = driven();
    await state.step(4);
    expect(trainer.runs[0]?.startsPaused).toBe(true);
    await state.play();
    await state.step(1);
    expect(trainer.asked).toEqual(['train', 'step 4', 'resume']);
  });

  it('changes rate and speed on the way, and begins anew with anything else', async () => {
    const { trainer, state } = driven();
    await state.play();
    await state.choose({ learningRate: 0.1, speed: 'full' });
    expect(trainer.asked.slice(1)).toEqual(['change {"learningRate":0.1}', 'pace null']);
    expect(state.isChanged).toBe(true);
    await state.choose({ seed: 4 });
    expect([trainer.asked.at(-1), state.snapshot, state.isPlaying]).toEqual(['stop', null, false]);
    await state.play();
    expect(trainer.runs[1]?.task.network).not.toEqual(xor.network);
    expect(trainer.runs[1]?.task.learningRate).toBe(0.1);
    await state.putBack();
    expect(state.isChanged).toBe(false);
  });

  it('keeps the optimizer of its run, and takes another', async () => {
    const { state } = driven({ ...given, task: symmetry });
    expect(state.task.optimizer).toEqual({ kind: 'momentum', momentum: 0.9 });
    await state.choose({ optimizer: 'adam' });
    expect(state.task.optimizer.kind).toBe('adam');
    await state.choose({ optimizer: 'momentum', momentum: 0.5 });
    expect(state.task.optimizer).toEqual({ kind: 'momentum', momentum: 0.5 });
  });

  it('says where it diverged, and what to do', async () => {
    const { trainer, state } = driven();
    await state.play();
    const divergence = {
      update: 12,
      quantity: 'W13',
      name: 'weight from 1 to 3',
      value: -Infinity,
      advice: 'Choose a smaller rate.',
    };
    trainer.end({ kind: 'diverged', divergence });
    await new Promise(setImmediate);
    expect(state.message).toBe(
      'In update 12 W13, the weight from 1 to 3, is −infinite. Choose a smaller rate.',
    );
    expect(state.isPlaying).toBe(false);
  });

  it('says that its thread has ended, and begins anew', async () => {
    const { trainer, state } = driven();
    await state.play();
    const failure = new Error('The thread that trains has ended.');
    failure.name = 'ThreadFailure';
    trainer.fail(failure);
    await new Promise(setImmediate);
    expect(state.message).toBe('The thread that trains has ended.');
    await state.play();
    expect(trainer.runs).toHaveLength(2);
    expect(state.message).toBe('');
  });
});

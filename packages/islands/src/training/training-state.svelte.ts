import type { Run } from '@nudge/core/run/run';
import { seeded } from '@nudge/core/run/seeded';
import { ADAM, type Optimizer } from '@nudge/core/training/optimizer';
import type { TrainingTask } from '@nudge/core/training/task';
import type { Outcome, Snapshot, Trainer } from '@nudge/worker/protocol';
import { divergenceWords } from './divergence-words.ts';

/** What the reader may choose. */
export interface Choices {
  readonly seed: number;
  readonly learningRate: number;
  readonly momentum: number;
  readonly batch: number;
  readonly optimizer: Optimizer['kind'];
  /** Slow enough to watch, or as fast as it goes. */
  readonly speed: 'watchable' | 'full';
}

/** A run as a page is given it. */
export type GivenRun = Pick<Run, 'id' | 'title' | 'task' | 'whole' | 'heldOut' | 'start'>;

/** What goes to another thread has to be plain: a page hands its islands watched objects. */
export function plainRun({ id, title, task, whole, heldOut, start }: GivenRun): GivenRun {
  return JSON.parse(JSON.stringify({ id, title, task, whole, heldOut, start }));
}

/** Momentum where the reader turns it on and the run has none: as the networks of 1986. */
const USUAL_MOMENTUM = 0.9;

/** A training that a reader drives. */
export class TrainingState {
  readonly run: GivenRun;
  readonly #trainer: () => Promise<Trainer>;
  readonly #watchable: number;
  choices: Choices;
  /** How it is now; `null` before the first update was asked for. */
  snapshot: Snapshot | null = $state.raw(null);
  isPlaying = $state(false);
  /** Why it does not go on. */
  message = $state('');
  #isUnderWay = false;

  /** @param watchable updates between two pictures, where the reader wants to follow */
  constructor(run: GivenRun, watchable: number, trainer: () => Promise<Trainer>) {
    this.run = run;
    this.#watchable = watchable;
    this.#trainer = trainer;
    this.choices = $state.raw(choicesOf(run));
  }

  /** The training as it is chosen. */
  get task(): TrainingTask {
    return taskOf(this.run, this.choices);
  }

  get isChanged(): boolean {
    const own = choicesOf(this.run);
    const { learningRate, momentum } = this.choices;
    const isSameRate = learningRate === own.learningRate && momentum === own.momentum;
    return !isSameRate || !sameOtherwise(this.choices, own);
  }

  async play(): Promise<void> {
    this.isPlaying = true;
    if (this.#isUnderWay) await this.#ask((trainer) => trainer.resume());
    else await this.#begin(false);
  }

  async pause(): Promise<void> {
    this.isPlaying = false;
    await this.#ask((trainer) => trainer.pause());
  }

  /** So many updates, and no more. */
  async step(updates: number): Promise<void> {
    if (this.isPlaying) return;
    if (!this.#isUnderWay) await this.#begin(true);
    await this.#ask((trainer) => trainer.step(updates));
  }

  /** Back to the start, the same one. */
  async reset(): Promise<void> {
    const wasUnderWay = this.#isUnderWay;
    this.#isUnderWay = false;
    this.isPlaying = false;
    this.snapshot = null;
    this.message = '';
    if (wasUnderWay) await this.#ask((trainer) => trainer.stop());
  }

  /** Rate, momentum and speed change on the way; anything else starts anew. */
  async choose(change: Partial<Choices>): Promise<void> {
    const before = this.choices;
    this.choices = { ...before, ...change };
    const { learningRate, momentum } = this.choices;
    const isOnTheWay = sameOtherwise(before, this.choices);
    if (!isOnTheWay) return this.reset();
    if (!this.#isUnderWay) return;
    const momentumChange = this.choices.optimizer === 'momentum' ? { momentum } : {};
    await this.#ask((trainer) => trainer.change({ learningRate, ...momentumChange }));
    await this.#ask((trainer) => trainer.setPace(this.#pace));
  }

  /** As the run has it. */
  async putBack(): Promise<void> {
    this.choices = choicesOf(this.run);
    await this.reset();
  }

  get #pace(): number | null {
    return this.choices.speed === 'full' ? null : this.#watchable;
  }

  /** Resolves with the first snapshot; the training goes on. */
  async #begin(startsPaused: boolean): Promise<void> {
    this.#isUnderWay = true;
    this.message = '';
    const task = this.task;
    await new Promise<void>((resolve) => {
      const end = this.#train({ task, updates: null, startsPaused, pace: this.#pace }, (snapshot) => {
        this.snapshot = snapshot;
        resolve();
      });
      void end.then((outcome) => {
        if (outcome !== null) this.#over(outcome);
        resolve();
      });
    });
  }

  async #train(...[run, onSnapshot]: Parameters<Trainer['train']>): Promise<Outcome | null> {
    try {
      return await (await this.#trainer()).train(run, onSnapshot);
    } catch (error) {
      this.#fail(error);
      return null;
    }
  }

  #over(outcome: Outcome): void {
    if (outcome.kind === 'stopped') return;
    this.#isUnderWay = false;
    this.isPlaying = false;
    if (outcome.kind === 'diverged') this.message = divergenceWords(outcome.divergence);
  }

  async #ask(call: (trainer: Trainer) => Promise<void>): Promise<void> {
    try {
      await call(await this.#trainer());
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): void {
    this.isPlaying = false;
    this.message = error instanceof Error ? error.message : String(error);
    if (error instanceof Error && error.name === 'ThreadFailure') this.#isUnderWay = false;
  }
}

function choicesOf({ task, start }: GivenRun): Choices {
  const { optimizer, learningRate, batch } = task;
  return {
    seed: start?.seed ?? 0,
    learningRate,
    momentum: optimizer.kind === 'momentum' ? optimizer.momentum : USUAL_MOMENTUM,
    batch,
    optimizer: optimizer.kind,
    speed: 'watchable',
  };
}

function taskOf(run: GivenRun, choices: Choices): TrainingTask {
  const { seed, learningRate, momentum, batch } = choices;
  const task = run.start === null ? run.task : seeded(run, seed).task;
  return {
    ...task,
    learningRate,
    batch,
    optimizer: optimizerOf(choices.optimizer, momentum, run.task.optimizer),
  };
}

function optimizerOf(kind: Optimizer['kind'], momentum: number, own: Optimizer): Optimizer {
  if (kind === 'momentum') return { kind, momentum };
  if (kind === own.kind) return own;
  return kind === 'adam' ? ADAM : { kind };
}

function sameOtherwise(one: Choices, other: Choices): boolean {
  return one.seed === other.seed && one.batch === other.batch && one.optimizer === other.optimizer;
}

import type { Change } from '@nudge/core/training/engine';
import { type MeasuredRun, measureRun, type RunToMeasure } from '@nudge/core/training/measured-run';
import { checkWhole } from '@nudge/core/training/training-error';
import type { Outcome, Run, Snapshot, Trainer } from './protocol.ts';
import { Teller } from './teller.ts';
import { TrainingSession } from './training-session.ts';
import { turnOfOthers } from './turn-of-others.ts';

/** Updates to make while paused, and whom to tell when they are made. */
interface Steps {
  readonly updates: number;
  readonly done: () => void;
}

/** A training under way, and what was asked of it. */
class Ongoing {
  readonly session: TrainingSession;
  isPaused: boolean;
  pace: number | null;
  readonly #asked: (Steps | null)[] = [];
  #wake: () => void = () => {};

  constructor(session: TrainingSession, { startsPaused, pace }: Run) {
    this.session = session;
    this.isPaused = startsPaused;
    this.pace = pace;
  }

  /** Steps for a training that is paused, or `null`: to look at what has changed. */
  ask(steps: Steps | null): void {
    this.#asked.push(steps);
    this.#wake();
  }

  /** What was asked next; waits for it. */
  async asked(): Promise<Steps | null> {
    while (this.#asked.length === 0) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    return this.#asked.shift() ?? null;
  }
}

/** The training of one thread. */
export class Training implements Trainer {
  #ongoing: Ongoing | null = null;

  async train(run: Run, onSnapshot: (snapshot: Snapshot) => void | Promise<void>): Promise<Outcome> {
    this.#replaceBy(null);
    if (run.updates !== null) checkWhole('updates', run.updates, 0);
    if (run.pace !== null) checkWhole('pace', run.pace, 1);
    const session = new TrainingSession(run);
    const mine = new Ongoing(session, run);
    this.#ongoing = mine;
    const teller = new Teller(onSnapshot);
    await teller.tellNow(session.snapshot(mine.isPaused));
    let isRestTold = mine.isPaused;
    while (this.#ongoing === mine && !session.isOver) {
      if (!mine.isPaused) {
        isRestTold = false;
        await this.#advance(mine, teller);
      } else if (!isRestTold) {
        isRestTold = true;
        await teller.tellNow(session.snapshot(true));
      } else await this.#rest(mine, teller);
    }
    const { updates } = session.engine;
    if (this.#ongoing !== mine) return { kind: 'stopped', updates };
    await teller.tellNow(session.snapshot(true));
    this.#ongoing = null;
    const { divergence } = session;
    return divergence === null ? { kind: 'finished', updates } : { kind: 'diverged', divergence };
  }

  async pause(): Promise<void> {
    if (this.#ongoing !== null) this.#ongoing.isPaused = true;
  }

  async resume(): Promise<void> {
    if (this.#ongoing === null) return;
    this.#ongoing.isPaused = false;
    this.#ongoing.ask(null);
  }

  async step(updates: number): Promise<void> {
    checkWhole('updates', updates, 1);
    const ongoing = this.#ongoing;
    if (ongoing === null || !ongoing.isPaused) return;
    await new Promise<void>((done) => {
      ongoing.ask({ updates, done });
    });
  }

  async change(change: Change): Promise<void> {
    this.#ongoing?.session.engine.change(change);
  }

  async setPace(pace: number | null): Promise<void> {
    if (pace !== null) checkWhole('pace', pace, 1);
    if (this.#ongoing !== null) this.#ongoing.pace = pace;
  }

  async stop(): Promise<void> {
    this.#replaceBy(null);
  }

  async measure(run: RunToMeasure): Promise<MeasuredRun> {
    return measureRun(run);
  }

  async ping(): Promise<void> {}

  #replaceBy(next: Ongoing | null): void {
    const old = this.#ongoing;
    this.#ongoing = next;
    old?.ask(null);
  }

  async #advance(mine: Ongoing, teller: Teller): Promise<void> {
    const { session, pace } = mine;
    await (pace === null ? turnOfOthers() : teller.nextTime());
    if (mine.isPaused || this.#ongoing !== mine) return;
    session.slice(pace ?? Infinity);
    if (!session.isOver) teller.tell(() => session.snapshot(false));
  }

  async #rest(mine: Ongoing, teller: Teller): Promise<void> {
    const { session } = mine;
    const steps = await mine.asked();
    if (steps === null) {
      session.forgetSpeed();
      return;
    }
    const end = session.engine.updates + steps.updates;
    while (this.#ongoing === mine && !session.isOver && session.engine.updates < end) {
      session.slice(end - session.engine.updates);
      await turnOfOthers();
    }
    if (this.#ongoing === mine && !session.isOver) await teller.tellNow(session.snapshot(true));
    steps.done();
  }
}

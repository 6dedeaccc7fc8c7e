import { createHash } from 'node:crypto';
import { TrainingEngine } from '@nudge/core/training/engine';
import { parameterList } from '@nudge/core/training/parameter-list';
import type { TrainingTask } from '@nudge/core/training/task';
import type { longTrainings } from './long-trainings.ts';

type LongTraining = (typeof longTrainings)[number];

/** Trains in a browser, on a page of the source server. Numbers are written so that no bit of them is lost. */
async function trainHere(task: TrainingTask, updates: number): Promise<readonly string[]> {
  const folder = '/packages/core/src/training';
  const { TrainingEngine } = await import(`${folder}/engine.ts`);
  const { parameterList } = await import(`${folder}/parameter-list.ts`);
  const engine = new TrainingEngine(task);
  engine.train(updates);
  return parameterList(engine.network().layers).map(String);
}

/** An expression that trains in a page: a promise of what `hashOfAnswer` reads. */
export function trainingExpression({ task, updates }: LongTraining): string {
  return `(${trainHere})(${JSON.stringify(task)}, ${updates})`;
}

/** @throws TypeError where a page gave no list of numbers */
export function hashOfAnswer(answer: unknown): string {
  if (!Array.isArray(answer)) throw new TypeError(`a page gave no list: ${answer}`);
  return hashOf(answer.map(Number));
}

/** What the engine comes to here. */
export function hashHere({ task, updates }: LongTraining): string {
  const engine = new TrainingEngine(task);
  engine.train(updates);
  return hashOf(parameterList(engine.network().layers));
}

function hashOf(parameters: readonly number[]): string {
  return createHash('sha256').update(new Float64Array(parameters)).digest('hex');
}

import { symmetry } from '@nudge/core/test/training-tasks';
import { TrainingEngine } from '@nudge/core/training/engine';
import { parameterList } from '@nudge/core/training/parameter-list';
import { expect, it } from 'vitest';
import { HandTrainer } from './hand-trainer.ts';
import type { Snapshot } from './protocol.ts';

it('goes step by step to the bits of the engine, and says that it cannot go by itself', async () => {
  const trainer = new HandTrainer();
  const told: Snapshot[] = [];
  const end = trainer.train({ task: symmetry, updates: null, startsPaused: true, pace: null }, (snapshot) =>
    told.push(snapshot),
  );
  await trainer.step(1);
  await trainer.step(9);
  expect(told.map(({ updates }) => updates)).toEqual([0, 1, 10]);
  const engine = new TrainingEngine(symmetry);
  engine.train(10);
  expect([...(told.at(-1)?.parameters ?? [])]).toEqual(parameterList(engine.network().layers));
  expect([...(told.at(-1)?.history ?? [])]).toHaveLength(6);
  await expect(trainer.resume()).rejects.toThrow('Going step by step works all the same.');
  await trainer.stop();
  expect(await end).toEqual({ kind: 'stopped', updates: 10 });
});

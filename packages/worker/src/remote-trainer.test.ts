import type { NetworkExample } from '@nudge/core/example';
import { expose } from 'comlink';
import { expect, it } from 'vitest';
import type { Progress, Trainer } from './protocol.ts';
import { remoteTrainer } from './remote-trainer.ts';

const example: NetworkExample = {
  kind: 'network',
  id: 'one-unit',
  title: 'One unit',
  source: 'ours',
  network: { layers: [{ weights: [[1]], bias: null, activation: 'linear' }], loss: 'squared' },
  input: [1],
  target: [0],
  learningRate: 0.1,
};

it('drops progress that was on its way when something newer was asked for', async () => {
  // The other side of the channel, with progress to tell whenever the test says so.
  const tellers: ((progress: Progress) => unknown)[] = [];
  const slow: Trainer = {
    async train(_, onProgress) {
      tellers.push(onProgress);
      return { update: 0, loss: 0 };
    },
    async stop() {},
  };
  const { port1, port2 } = new MessageChannel();
  expose(slow, port1);
  const trainer = remoteTrainer(port2);
  port2.start();
  const told: string[] = [];
  const task = { example, updates: 1, reportEvery: 1 };

  await trainer.train(task, ({ update }) => told.push(`old ${update}`));
  await tellers[0]?.({ update: 1, loss: 1 });
  await trainer.train(task, ({ update }) => told.push(`new ${update}`));
  await tellers[0]?.({ update: 2, loss: 1 });
  await tellers[1]?.({ update: 1, loss: 1 });
  expect(told).toEqual(['old 1', 'new 1']);
  await trainer.stop();
  await tellers[1]?.({ update: 2, loss: 1 });
  expect(told).toEqual(['old 1', 'new 1']);
  port1.close();
});

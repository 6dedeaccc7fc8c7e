import { afterEach, expect, it, vi } from 'vitest';
import type { Snapshot } from './protocol.ts';
import { Teller } from './teller.ts';

function snapshot(): Snapshot {
  const none = () => new Float64Array(0);
  return {
    updates: 0,
    loss: 0,
    examplesPerSecond: 0,
    isPaused: false,
    parameters: none(),
    gradientNorms: none(),
    activations: none(),
    outputs: none(),
    history: none(),
  };
}

afterEach(() => vi.unstubAllGlobals());

it('may tell once it has waited for the next time, also where timers ring early', async () => {
  const ring = globalThis.setTimeout;
  vi.stubGlobal('setTimeout', (then: () => void, delay: number) => ring(then, Math.max(0, delay - 6)));
  let told = 0;
  const teller = new Teller(() => {
    told += 1;
  });
  for (let time = 1; time <= 5; time++) {
    await teller.nextTime();
    teller.tell(snapshot);
    expect(told).toBe(time);
  }
});

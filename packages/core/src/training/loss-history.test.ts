import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LossHistory } from './loss-history.ts';

it('keeps everything while there is room', () => {
  const history = new LossHistory(4);
  [5, 3, 4].forEach((loss, update) => {
    history.add(update, loss);
  });
  expect(history.samples()).toEqual([
    { update: 0, loss: 5 },
    { update: 1, loss: 3 },
    { update: 2, loss: 4 },
  ]);
});

it('keeps the first, the last and every extreme of each stretch, in order and in bounded room', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 300 }),
      (losses) => {
        const most = 8;
        const history = new LossHistory(most);
        losses.forEach((loss, update) => {
          history.add(update, loss);
        });
        const samples = history.samples();
        expect(samples.length).toBeLessThanOrEqual(4 * most);
        expect(samples.map(({ update }) => update)).toEqual(
          [...new Set(samples.map(({ update }) => update))].sort((a, b) => a - b),
        );
        for (const { update, loss } of samples) expect(loss).toBe(losses[update]);
        const stretch = history.samplesPerStretch;
        for (let start = 0; start < losses.length; start += stretch) {
          const part = losses.slice(start, start + stretch);
          const kept = samples.filter(({ update }) => update >= start && update < start + stretch);
          expect(Math.max(...kept.map(({ loss }) => loss))).toBe(Math.max(...part));
          expect(Math.min(...kept.map(({ loss }) => loss))).toBe(Math.min(...part));
          expect(kept[0]?.update).toBe(start);
          expect(kept.at(-1)?.update).toBe(start + part.length - 1);
        }
      },
    ),
  );
});

it('refuses to keep an odd number of stretches', () => {
  expect(() => new LossHistory(3)).toThrow('stretches: expected an even whole number from 2, found 3');
});

import { expect, it } from 'vitest';
import { PatternOrder } from './pattern-order.ts';

it('keeps the order of the data without a seed', () => {
  const order = new PatternOrder(3, null);
  expect([[...order.next()], [...order.next()]]).toEqual([
    [0, 1, 2],
    [0, 1, 2],
  ]);
  expect(order.isFixed).toBe(true);
});

it('gives the same orders for the same seed, and others for another', () => {
  const epochs = (seed: number) => {
    const order = new PatternOrder(20, seed);
    return Array.from({ length: 5 }, () => [...order.next()]);
  };
  expect(epochs(7)).toEqual(epochs(7));
  expect(epochs(7)).not.toEqual(epochs(8));
  for (const epoch of epochs(7))
    expect(epoch.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, k) => k));
});

it('makes every order equally likely', () => {
  const order = new PatternOrder(4, 1);
  const counts = new Map<string, number>();
  const epochs = 24_000;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const key = order.next().join('');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  expect(counts.size).toBe(24);
  // χ² with 23 degrees of freedom is above 49.7 once in a thousand (Abramowitz & Stegun, table 26.8).
  const expected = epochs / 24;
  const chiSquare = [...counts.values()].reduce(
    (total, count) => total + (count - expected) ** 2 / expected,
    0,
  );
  expect(chiSquare).toBeLessThan(49.7);
});

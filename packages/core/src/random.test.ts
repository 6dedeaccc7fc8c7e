import { expect, it } from 'vitest';
import { randomNumbers } from './random.ts';

it('draws what the published generator draws', () => {
  // The C code of Mulberry32, compiled and run with these seeds.
  const expected: readonly (readonly [number, readonly number[]])[] = [
    [0, [1144304738, 1416247, 958946056, 627933444]],
    [1, [2693262067, 11749833, 2265367787, 4213581821]],
    [4294967295, [3850105811, 813802916, 3073704848, 4054706436]],
  ];
  for (const [seed, numbers] of expected) {
    const random = randomNumbers(seed);
    expect(numbers.map(() => random() * 2 ** 32)).toEqual(numbers);
  }
});

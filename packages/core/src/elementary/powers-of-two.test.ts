import { describe, expect, it } from 'vitest';
import { centeredExponentOf, powerOfTwo, scaleByPowerOfTwo } from './powers-of-two.ts';

describe('powerOfTwo', () => {
  it('doubles from the smallest double to half of what would overflow', () => {
    expect(powerOfTwo(-1074)).toBe(5e-324);
    expect(powerOfTwo(-1)).toBe(0.5);
    expect(powerOfTwo(0)).toBe(1);
    expect(powerOfTwo(10)).toBe(1024);
    expect(powerOfTwo(1023)).toBe(8.98846567431158e307);
  });

  it('is NaN beyond, and between whole numbers', () => {
    expect([powerOfTwo(1024), powerOfTwo(-1075), powerOfTwo(0.5), powerOfTwo(NaN)]).toEqual([
      NaN,
      NaN,
      NaN,
      NaN,
    ]);
  });
});

describe('scaleByPowerOfTwo', () => {
  it('reaches over the whole range, both ways', () => {
    expect(scaleByPowerOfTwo(3, 4)).toBe(48);
    expect(scaleByPowerOfTwo(5e-324, 1074)).toBe(1);
    expect(scaleByPowerOfTwo(Number.MAX_VALUE, -1023)).toBe(2 - 2 ** -52);
    expect(scaleByPowerOfTwo(1.5, 1024)).toBe(Infinity);
    expect(scaleByPowerOfTwo(0.75, 1024)).toBe(1.348269851146737e308);
  });

  it('rounds once among the subnormal numbers', () => {
    // A little more than half of the smallest double: its last bit decides, and must not be rounded away first.
    expect(scaleByPowerOfTwo(1 + 2 ** -52, -1075)).toBe(5e-324);
    expect(scaleByPowerOfTwo(1, -1075)).toBe(0);
    expect(scaleByPowerOfTwo(3, -1075)).toBe(1e-323);
  });
});

describe('centeredExponentOf', () => {
  it.each([
    [1, 0],
    [1.41, 0],
    [1.42, 1],
    [0.7072, 0],
    [0.7, -1],
    [1024, 10],
    [5e-324, -1074],
    [Number.MAX_VALUE, 1024],
    [2 ** 980, 980],
    [2 ** -1022, -1022],
  ])('of %d is %d', (x, expected) => {
    expect(centeredExponentOf(x)).toBe(expected);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ascii,
  display,
  formatDecimals,
  formatFull,
  formatSignificant,
  numberTeX,
  signed,
} from './number-format.ts';

describe('display', () => {
  it.each([
    [0.35, '0.35', true],
    [1, '1', true],
    [-0, '0', true],
    [0.7550000000000001, '0.755', true],
    [0.43999999999999995, '0.44', true],
    [2.30558, '2.30558', true],
    [0.6902834929076443, '0.6903', false],
    [0.027001636991007414, '0.0270', false],
    [-0.04068112511233903, '−0.0407', false],
    [-0.002654489030884742, '−0.00265', false],
    [0.0009290711608096597, '0.000929', false],
    [0.099999, '0.1000', false],
    [0.0099999, '0.0100', false],
    [0.00022276672662120876, '0.000223', false],
    [0.0000238904, '2.39×10⁻⁵', false],
    [-0.00002, '−0.00002', true],
    [2e-6, '2×10⁻⁶', true],
    [1234567.8, '1.23×10⁶', false],
    [2e6, '2×10⁶', true],
    [3.9502084741382464, '3.9502', false],
  ])('prints %d as %s', (value, text, exact) => {
    expect(display(value)).toEqual({ text, exact });
  });

  it('refuses what is no number', () => {
    expect(() => display(Number.NaN)).toThrow(RangeError);
    expect(() => display(Number.POSITIVE_INFINITY)).toThrow(RangeError);
  });

  it('is within half a unit of its last digit, for any number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, min: -1e300, max: 1e300 }), (value) => {
        const { text, exact } = display(value);
        const [mantissa = '', power = '0'] = ascii(text).split('e');
        const decimals = mantissa.split('.')[1]?.length ?? 0;
        const half = 0.5 * 10 ** (Number(power) - decimals);
        expect(Math.abs(Number(ascii(text)) - value)).toBeLessThanOrEqual(half * (1 + 1e-9));
        if (exact) expect(Math.abs(Number(ascii(text)) - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-14);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the single formats', () => {
  it('rounds ties away from zero and gives zero no sign', () => {
    expect(formatDecimals(0.125, 2)).toBe('0.13');
    expect(formatDecimals(-0.125, 2)).toBe('−0.13');
    expect(formatDecimals(-0.0004, 3)).toBe('0.000');
  });

  it('keeps significant digits without powers of ten', () => {
    expect(formatSignificant(0.0000123456, 3)).toBe('0.0000123');
    expect(formatSignificant(-0.000000123456, 3)).toBe('−0.000000123');
    expect(formatSignificant(123456, 3)).toBe('123000');
  });

  it('prints a double in full', () => {
    expect(formatFull(0.6902834929076443)).toBe('0.6902834929076443');
    expect(formatFull(-1.5e-7)).toBe('−1.5×10⁻⁷');
  });

  it('shows the sign of a gradient, and none on zero', () => {
    expect(signed('0.0270')).toBe('+0.0270');
    expect(signed('−0.0270')).toBe('−0.0270');
    expect(signed('0.0000')).toBe('0.0000');
  });

  it('turns into TeX', () => {
    expect(numberTeX('−0.0407')).toBe('-0.0407');
    expect(numberTeX('2.39×10⁻⁵')).toBe('2.39 \\times 10^{-5}');
    expect(numberTeX('(−0.2)')).toBe('(-0.2)');
  });
});

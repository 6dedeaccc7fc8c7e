import { describe, expect, test } from 'vitest';
import { printedValue } from './numeral.ts';
import { isDecimalComma, proseNumeral } from './prose-numeral.ts';

const numberIn = (printed: string) => {
  const numeral = proseNumeral(printed, { start: 0, end: printed.length });
  return numeral === null ? null : printedValue(numeral);
};

describe('a number as prose prints it', () => {
  test.each([
    ['−0.0407', -0.0407],
    ['+0.190', 0.19],
    ['1,024.5', 1024.5],
    ['1\u202f024', 1024],
    ['12,000,000', 12_000_000],
    ['2.39×10⁻⁵', 2.39e-5],
    ['8.5%', 0.085],
    ['1e300', 1e300],
    ['1×10⁻³⁰⁰', 1e-300],
  ])('%s', (printed, value) => {
    expect(numberIn(printed)).toBe(value);
  });

  test.each([
    // No double is so large or so small, and ten to such a power takes a machine hours.
    '1e99999999',
    '1×10⁹⁹⁹⁹⁹⁹⁹⁹⁹',
    '1e-99999999',
    '1×10³⁰¹',
    // Thousands have one to three digits before them, and not a 0 in front.
    '0,027',
    '00,027',
    '012,000',
    '1234,567',
    '1,02',
    'x',
  ])('no number: %s', (printed) => {
    expect(numberIn(printed)).toBeNull();
  });

  test.each([
    ['0,027', true],
    ['−0,69', true],
    ['3,1416', true],
    ['1,024', false],
    ['0.027', false],
    ['0, 1', false],
    // May be two numbers.
    ['1,2', false],
  ])('%s has a comma for its point: %s', (printed, is) => {
    expect(isDecimalComma(printed)).toBe(is);
  });
});

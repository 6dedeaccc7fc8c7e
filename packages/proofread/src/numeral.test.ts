import { describe, expect, test } from 'vitest';
import { judge, type Numeral, rounded, shown } from './numeral.ts';

function numeral(printed: string): Numeral {
  const [digits = '', exponent = '0'] = printed.replace('-', '').split('e');
  return {
    negative: printed.startsWith('-'),
    digits,
    exponent: Number(exponent.replace('~', '-')),
    span: { start: 0, end: 0 },
  };
}

test.each([
  ['0.690', 0.6902834929076443, 'rounded'],
  ['0.691', 0.6902834929076443, 'wrong'],
  ['0.689', 0.6902834929076443, 'wrong'],
  ['0.755', 0.7550000000000001, 'exact'],
  ['0.7550', 0.7550000000000001, 'exact'],
  ['0.75', 0.7550000000000001, 'rounded'],
  ['0.76', 0.7550000000000001, 'rounded'],
  ['0.75', 0.7550001, 'cut-off'],
  ['0.2', 0.25, 'rounded'],
  ['0.3', 0.25, 'rounded'],
  ['-0.0406', -0.04068112511233903, 'cut-off'],
  ['0.0407', -0.04068112511233903, 'wrong'],
  ['0.00', 0.0001, 'rounded'],
  ['-0.00', -0.0001, 'wrong'],
  ['-0', 0, 'wrong'],
  ['0', 0, 'exact'],
  ['1', 0.6902834929076443, 'rounded'],
  ['2.39e~3', 0.002389040127796268, 'rounded'],
  ['2.38e~3', 0.002389040127796268, 'cut-off'],
  ['9007199254740993', 9007199254740992, 'exact'],
  ['0.3', Number.NaN, 'wrong'],
  ['0', 5e-324, 'rounded'],
])('%s for %d is %s', (printed, value, verdict) => {
  expect(judge(numeral(printed), value)).toBe(verdict);
});

describe('the right numeral in the precision of a wrong one', () => {
  test.each([
    ['0.71', 0.6902834929076443, '0.69'],
    ['0.00', -0.0001, '0.00'],
    ['0.1', 0.25, '0.3'],
    ['99.0e~5', 0.0009996, '1.0e-3'],
    ['92.92e~5', 0.0009290711608096597, '9.29e-4'],
    ['3', 12.5, '13'],
  ])('%s for %d becomes %s', (printed, value, expected) => {
    const { negative, digits, exponent } = rounded(value, numeral(printed));
    expect(`${negative ? '-' : ''}${digits}${exponent === 0 ? '' : `e${exponent}`}`).toBe(expected);
  });
});

test.each([
  [0.7550000000000001, '0.755'],
  [0.6902834929076443, '0.6902835'],
  [-0.009195741234, '−0.009195741'],
  [1, '1'],
])('%d is shown as %s', (value, text) => {
  expect(shown(value)).toBe(text);
});

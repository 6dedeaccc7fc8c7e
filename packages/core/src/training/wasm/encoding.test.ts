import { expect, it } from 'vitest';
import { double, name, signed, unsigned, vector } from './encoding.ts';

// DWARF Debugging Information Format 5, appendix C, figures C.1 and C.2.
it.each([
  [2, [2]],
  [127, [127]],
  [128, [0x80, 1]],
  [129, [0x81, 1]],
  [12857, [57 + 0x80, 100]],
])('writes %d without a sign', (value, bytes) => {
  expect(unsigned(value)).toEqual(bytes);
});

it.each([
  [2, [2]],
  [-2, [0x7e]],
  [127, [127 + 0x80, 0]],
  [-127, [1 + 0x80, 0x7f]],
  [128, [0x80, 1]],
  [-128, [0x80, 0x7f]],
  [129, [1 + 0x80, 1]],
  [-129, [0x7f + 0x80, 0x7e]],
])('writes %d with a sign', (value, bytes) => {
  expect(signed(value)).toEqual(bytes);
});

it('writes doubles, lists and names', () => {
  expect(double(1)).toEqual([0, 0, 0, 0, 0, 0, 0xf0, 0x3f]);
  expect(vector([[7, 8], [9]])).toEqual([2, 7, 8, 9]);
  expect(name('host')).toEqual([4, 104, 111, 115, 116]);
});

import { expect, it } from 'vitest';
import { digitsOf } from './digits.ts';

it.each([
  [0.027001636991007414, '0.0270', '0.0270', '01636991007414'],
  // Rounded up: the last printed digit is not one of the value.
  [0.19028349290764435, '0.1903', '0.190', '28349290764435'],
  [-0.0406811, '−0.0407', '−0.040', '6811'],
  [0.5, '0.5', '0.5', ''],
  [0.5, '', '', '0.5'],
])('of %d, printed as %s, %s is as printed', (value, printed, same, rest) => {
  expect(digitsOf(value, printed)).toEqual({ printed: same, rest });
});

import { expect, it } from 'vitest';
import { isAtLeast } from './node-version.mjs';

it('compares number by number, not letter by letter', () => {
  expect(isAtLeast('v24.1.0', '22.18.0')).toBe(true);
  expect(isAtLeast('v22.18.0', '22.18.0')).toBe(true);
  expect(isAtLeast('v22.9.1', '22.18.0')).toBe(false);
  expect(isAtLeast('v20.20.2', '22.18.0')).toBe(false);
  expect(isAtLeast('v22.18', '22.18.0')).toBe(true);
});

import { expect, it } from 'vitest';
import { idsIn } from './attributes.ts';

it.each([
  ['own.delta5 grad.W13', ['own.delta5', 'grad.W13']],
  ['delta5 grad.W35+grad.W45', ['delta5', 'grad.W35', 'grad.W45']],
])('reads %s as ids', (text, ids) => {
  const found = idsIn(text, 10);
  expect(found?.map(({ id }) => id)).toEqual(ids);
  expect(found?.map(({ span }) => text.slice(span.start - 10, span.end - 10))).toEqual(ids);
});

it.each(['at 3+4 of W13', 'up down', '0.5'])('takes %s for words', (text) => {
  expect(idsIn(text, 0)).toBeNull();
});

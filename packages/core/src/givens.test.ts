import { expect, it } from 'vitest';
import { networkExample } from '../test/figures.ts';
import { derive } from './derivation.ts';
import { withGiven } from './givens.ts';
import { unitPairs } from './notation/unit-pairs.ts';

it.each(['two-two-one', 'linear-output', 'direct-connection', 'exercise-3', 'picture-story'])(
  'every given of %s can be changed, and nothing else changes',
  (name) => {
    const example = networkExample(name);
    const givens = derive(example, unitPairs).filter(({ phase }) => phase === 'given');
    for (const { id } of givens) {
      const changed = derive(withGiven(example, id, 0.123), unitPairs);
      const now = new Map(changed.map((quantity) => [quantity.id, quantity.value]));
      for (const given of givens) expect(now.get(given.id)).toBe(given.id === id ? 0.123 : given.value);
    }
  },
);

it('refuses what cannot be a given', () => {
  const example = networkExample('picture-story');
  expect(() => withGiven(example, 'W23', 1)).toThrow('picture-story has no given W23');
  expect(() => withGiven(example, 'a3', 1)).toThrow('picture-story has no given a3');
  expect(() => withGiven(example, 'eta', 0)).toThrow('the learning rate takes a number above 0');
  expect(() => withGiven(example, 'x1', Number.NaN)).toThrow('x1 takes a finite number, not NaN');
});

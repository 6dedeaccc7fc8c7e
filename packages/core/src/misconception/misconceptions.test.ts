import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { networkExamples } from '../../test/arbitrary-network.ts';
import { bookExamples } from '../../test/book.ts';
import { derive } from '../derivation.ts';
import { notations, notationsFor } from '../notation/notations.ts';
import { refusalOf } from '../notation/refusal.ts';
import { unitPairs } from '../notation/unit-pairs.ts';
import { misconceptions } from './misconceptions.ts';
import { mistakenDerivations, mistakenValues } from './mistaken.ts';

it.each(misconceptions)(
  '$name gives finite numbers, each another than the right one, in any network',
  (misconception) => {
    fc.assert(
      fc.property(networkExamples, fc.constantFrom(...notations), fc.nat(), (example, notation, pick) => {
        if (refusalOf(notation, example.network) !== null) return;
        const right = derive(example, notation);
        const quantity = right[pick % right.length];
        if (quantity === undefined) throw new RangeError('a derivation has no quantities');
        const values = mistakenValues(misconception, quantity.id, example, notation);
        for (const value of values) {
          expect(value).toBeTypeOf('number');
          expect(Number.isFinite(value)).toBe(true);
          expect(value).not.toBe(quantity.value);
        }
        expect(new Set(values).size).toBe(values.length);
      }),
      { numRuns: 15 },
    );
  },
);

describe.each(bookExamples)('in $id', (example) => {
  it.each(notationsFor(example))(
    'each mistake can be made or left in $name, and what it gives is consistent',
    (notation) => {
      const right = derive(example, notation);
      for (const [start, misconception] of misconceptions.entries()) {
        // Every seventh quantity, another seventh for each mistake: all of them would take a long time.
        for (const { id, value } of right.filter((_, i) => i % 7 === start % 7)) {
          const values = mistakenValues(misconception, id, example, notation);
          for (const wrong of mistakenDerivations(misconception, id, example, notation)) {
            expect(wrong.map((one) => one.id)).toEqual(right.map((one) => one.id));
            expect(wrong.filter((one) => one.expression === null).map((one) => one.value)).toEqual(
              right.filter((one) => one.expression === null).map((one) => one.value),
            );
            const made = wrong.find((one) => one.id === id)?.value ?? Number.NaN;
            expect(made).not.toBe(value);
            const nearest = Math.min(...values.map((known) => Math.abs(known - made)));
            expect(nearest).toBeLessThanOrEqual(1e-9 * Math.abs(made));
          }
        }
      }
    },
  );
});

it('can make every mistake somewhere in the book', () => {
  for (const misconception of misconceptions) {
    const found = bookExamples.some((example) =>
      derive(example, unitPairs).some(
        ({ id }) => mistakenValues(misconception, id, example, unitPairs).length > 0,
      ),
    );
    expect(found, misconception.name).toBe(true);
  }
});

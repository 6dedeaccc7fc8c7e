import type { Example } from '@nudge/core/example';
import { misconceptions } from '@nudge/core/misconception/misconceptions';
import { mistakenValues } from '@nudge/core/misconception/mistaken';
import type { Notation } from '@nudge/core/notation/notation';
import type { Quantity } from '@nudge/core/quantity';
import type { Expected } from '../check/judge-answer.ts';

/** What a reader's number for a quantity is held against: its value, and what the mistakes with a name give. */
export function expectedNumber(quantity: Quantity, example: Example, notation: Notation): Expected {
  return {
    value: quantity.value,
    // A number that was rounded on the way is near, and no mistake.
    mistakes: misconceptions
      .filter(({ kind }) => kind !== 'wrong-carry')
      .flatMap((mistake) =>
        mistakenValues(mistake, quantity.id, example, notation).map((value) => ({
          title: mistake.title,
          value,
        })),
      ),
  };
}

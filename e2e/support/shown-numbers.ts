import type { Locator } from '@playwright/test';
import { collectNumbers } from './collect-numbers.ts';
import { isRoundingOf } from './printed-number.ts';

/** A number on the page and the quantity it says it is. */
export interface Shown {
  readonly id: string;
  readonly text: string;
}

/** A number of a whole page, and the example that it is of; empty for the lesson's own. */
export interface ShownOnPage extends Shown {
  readonly example: string;
}

/** Every number inside `place` that says which quantity it is, and follows what the reader changes. */
export async function shownNumbers(place: Locator): Promise<readonly ShownOnPage[]> {
  const stretches = await place.evaluate(collectNumbers, '');
  return stretches
    .filter(({ where, data }) => where === 'text' && data['kind'] === undefined)
    .map(({ data, text, example }) => ({ id: data['of'] ?? '', text, example }))
    .filter((shown) => shown.id !== '' && claimsNumber(shown));
}

/** Symbols say their quantity too; what begins like a number has to be one. */
export function claimsNumber({ text }: Shown): boolean {
  return /^[+−-]?\d|NaN|Infinity|undefined/.test(text);
}

/** What is wrong with the numbers shown: a sentence each, none where all are right. */
export function wrongNumbers(
  shown: readonly Shown[],
  values: ReadonlyMap<string, number>,
): readonly string[] {
  return shown.flatMap(({ id, text }) => {
    const value = values.get(id);
    if (value === undefined) return [`${text} says it is ${id}, which has no value here`];
    return isRoundingOf(text, value) ? [] : [`${text} is no rounding of ${id}, ${value}`];
  });
}

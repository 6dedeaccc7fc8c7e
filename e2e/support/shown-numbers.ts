import type { Locator } from '@playwright/test';
import { isRoundingOf } from './printed-number.ts';

/** A number on the page and the quantity it says it is. */
export interface Shown {
  readonly id: string;
  readonly text: string;
}

/** Every visible number inside `place` that says which quantity it is, and follows what the reader changes. */
export async function shownNumbers(place: Locator): Promise<readonly Shown[]> {
  const shown = await place.locator('[data-of]:not([data-kind])').evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => element.closest('.katex-mathml') === null)
      .map((element) => ({
        id: element.getAttribute('data-of') ?? '',
        text: element.textContent?.trim() ?? '',
      })),
  );
  return shown.filter(claimsNumber);
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

import type { Locator, Page } from '@playwright/test';
import { expect } from './page.ts';
import { plainXor } from './plain-training.ts';
import { isRoundingOf } from './printed-number.ts';

/** Where the recorded run of XOR can be trained. */
export const trainingPage = '/writing/a-run/';

export function figureOf(page: Page): Locator {
  return page.locator('figure.training');
}

export function button(page: Page, name: string): Locator {
  return figureOf(page).getByRole('button', { name, exact: true });
}

export function shownFigure(page: Page, name: string): Locator {
  return figureOf(page).locator(`[data-figure="${name}"]`);
}

/** Holds everything that the figure shows of so many updates against plain loops. */
export async function expectPlain(page: Page, updates: number, seed?: number): Promise<void> {
  await expect(shownFigure(page, 'updates')).toHaveText(String(updates));
  const { loss, outputs } = plainXor(updates, seed);
  await expectRounding(shownFigure(page, 'loss'), loss);
  for (const [k, output] of outputs.entries())
    await expectRounding(shownFigure(page, 'output').nth(k), output);
}

async function expectRounding(place: Locator, value: number): Promise<void> {
  const text = ((await place.textContent()) ?? '').trim();
  expect(isRoundingOf(text, value), `${text} is a rounding of ${value}`).toBe(true);
}

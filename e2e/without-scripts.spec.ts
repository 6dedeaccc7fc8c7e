import { expect, test } from '@playwright/test';
import { byHand, printed } from './support/by-hand.ts';
import { withStepper } from './support/lessons.ts';
import { shownNumbers, wrongNumbers } from './support/shown-numbers.ts';

const values = byHand(printed);

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of withStepper) {
    test(`${path} shows its whole derivation`, async ({ page }) => {
      await page.goto(path);
      const derivation = page.getByRole('table', { name: /derivation/i });
      await expect(derivation.first()).toBeVisible();
      for (const other of await derivation.all()) await expect(other).toBeVisible();
      for (const step of await page.getByText('Step', { exact: true }).all()) await expect(step).toBeHidden();
    });
  }

  test('the front page shows its three ways to a number, and nothing to type', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('table', { name: /three ways/i })).toBeVisible();
    await expect(page.getByText('Now spoil a digit')).toBeHidden();
  });
});

test('print shows the whole derivation, and its numbers are right', async ({ page }) => {
  await page.goto('/network-by-hand/worked-end-to-end/');
  await page.emulateMedia({ media: 'print' });
  const derivation = page.getByRole('table', { name: /derivation/i });
  await expect(derivation).toBeVisible();
  const shown = await shownNumbers(derivation);
  expect(wrongNumbers(shown, values)).toEqual([]);
  expect(new Set(shown.map(({ id }) => id)).size).toBeGreaterThan(40);
  await expect(page.getByRole('button', { name: 'Step', exact: true })).toBeHidden();
});

test('print shows the three ways to a number, and nothing to type', async ({ page }) => {
  await page.goto('/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('table', { name: /three ways/i })).toBeVisible();
  await expect(page.getByText('Now spoil a digit')).toBeHidden();
});

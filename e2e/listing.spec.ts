import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@nudge/scripts/paths.mjs';
import { expect, test } from './support/page.ts';

const PAGE = '/general-machine/seven-languages/';

test('every listing is shown in the language that was chosen once, also after a reload', async ({ page }) => {
  await page.goto(PAGE);
  const listings = page.locator('.listing');
  await expect(listings).toHaveCount(4);
  const written = (language: string) =>
    page.locator(`[data-language="${language}"]`).filter({ visible: true });
  await expect(written('pseudocode')).toHaveCount(4);
  await listings.nth(1).getByRole('radio', { name: 'Go' }).check({ force: true });
  await expect(written('go')).toHaveCount(4);
  await expect(page.locator('.written').filter({ visible: true })).toHaveCount(4);
  await page.reload();
  await expect(written('go')).toHaveCount(4);
});

test('the arrow keys go from language to language', async ({ page }) => {
  await page.goto(PAGE);
  const first = page.locator('.listing').first();
  await first.getByRole('radio', { name: 'Pseudocode' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(first.locator('[data-language="python"]')).toBeVisible();
});

test('one click copies a listing as it stands in its file', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(PAGE);
  const backward = page.locator('.listing').nth(2);
  await backward.getByRole('radio', { name: 'C', exact: true }).check({ force: true });
  await backward.locator('[data-language="c"]').hover();
  await backward.locator('[data-language="c"]').getByRole('button').click();
  await expect(backward.locator('[data-language="c"]').getByText('Copied!')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(
    readFileSync(join(root, 'docs-content/listings/backward/backward.c'), 'utf8').trimEnd(),
  );
});

import { lessons } from './support/lessons.ts';
import { expect, test } from './support/page.ts';

test('the lessons lead from one to the next', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Begin' }).click();
  for (const [index, { path }] of lessons.entries()) {
    await expect(page).toHaveURL(path);
    if (index < lessons.length - 1) await page.getByRole('link', { name: /^Next/ }).click();
  }
});

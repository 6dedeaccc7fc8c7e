import { byHand, printed } from './support/by-hand.ts';
import { lessons, pages } from './support/lessons.ts';
import { expect, openAwake, test } from './support/page.ts';
import { shownNumbers, wrongNumbers } from './support/shown-numbers.ts';

const values = byHand(printed);

for (const path of pages) {
  test(`${path} opens without complaint, and its numbers are right`, async ({ page }) => {
    await openAwake(page, path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const policy = page.locator('meta[http-equiv="content-security-policy" i]');
    await expect(policy).toHaveAttribute('content', /default-src 'self'/);
    const shown = await shownNumbers(page.locator('main'));
    expect(wrongNumbers(shown, values)).toEqual([]);
    expect(shown.length).toBeGreaterThan(4);
  });
}

test('no page scrolls sideways', async ({ page }) => {
  for (const path of pages) {
    for (const width of [360, 390, 768, 1024, 1280, 1680]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      const overhang = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overhang, `${path} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
});

test('the lessons lead from one to the next', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'Begin' }).click();
  for (const [index, { path }] of lessons.entries()) {
    await expect(page).toHaveURL(path);
    if (index < lessons.length - 1) await page.getByRole('link', { name: /^Next/ }).click();
  }
});

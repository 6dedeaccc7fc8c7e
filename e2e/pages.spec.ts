import { byHand, printed } from './support/by-hand.ts';
import { pages } from './support/lessons.ts';
import { expect, openAwake, test } from './support/page.ts';
import { shownNumbers, wrongNumbers } from './support/shown-numbers.ts';

const values = byHand(printed);

for (const path of pages) {
  test(`${path} opens without complaint, its numbers are right, and it never scrolls sideways`, async ({
    page,
  }) => {
    await openAwake(page, path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const policy = page.locator('meta[http-equiv="content-security-policy" i]');
    await expect(policy).toHaveAttribute('content', /default-src 'self'/);
    const shown = await shownNumbers(page.locator('main'));
    expect(wrongNumbers(shown, values)).toEqual([]);
    expect(shown.length).toBeGreaterThan(4);
    for (const width of [360, 390, 768, 1024, 1280, 1680]) {
      await page.setViewportSize({ width, height: 800 });
      const overhang = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overhang, `at ${width} px`).toBeLessThanOrEqual(0);
    }
  });
}

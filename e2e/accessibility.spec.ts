import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { pages } from './support/lessons.ts';
import { expect, openAwake, test } from './support/page.ts';

const rulesOfColor = ['color-contrast', 'link-in-text-block'];

/** What axe finds, a line a rule, with all its rules where none is named. No page has a frame, so the quick way will do: it opens no second page to gather results. */
async function findings(page: Page, rules: readonly string[]): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (rules.length > 0) axe.withRules([...rules]);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

for (const path of pages) {
  test(`axe finds nothing on ${path}, wide and narrow, light and dark`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openAwake(page, path);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: 'light' });
      expect(await findings(page, []), `at ${width} px, light`).toEqual([]);
      // The scheme changes colors and nothing else.
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await findings(page, rulesOfColor), `at ${width} px, dark`).toEqual([]);
    }
  });
}

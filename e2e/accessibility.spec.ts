import { AxeBuilder } from '@axe-core/playwright';
import { pages } from './support/lessons.ts';
import { expect, openAwake, test } from './support/page.ts';

for (const path of pages) {
  test(`axe finds nothing on ${path}, wide and narrow, light and dark`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openAwake(page, path);
    for (const width of [1280, 390]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page })
          .options({ resultTypes: ['violations'] })
          .analyze();
        const found = violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
        );
        expect(found, `at ${width} px, ${colorScheme}`).toEqual([]);
      }
    }
  });
}

import type { Locator, Page } from '@playwright/test';
import { Examples } from './support/examples.ts';
import { lessons } from './support/lessons.ts';
import { expect, openAwake, test } from './support/page.ts';
import { shownNumbers, wrongNumbers } from './support/shown-numbers.ts';
import { place, stepperOf, walkThereAndBack } from './support/stepper.ts';

const examples = new Examples();
const pages = [{ path: '/', example: 'two-two-one', stepper: false, figures: true }, ...lessons];

for (const { path, example, stepper, figures } of pages) {
  test(`${path} opens without complaint, every number is right on every step, nothing scrolls sideways`, async ({
    page,
  }) => {
    await openAwake(page, path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const policy = page.locator('meta[http-equiv="content-security-policy" i]');
    await expect(policy).toHaveAttribute('content', /default-src 'self'/);
    const valuesOf = (name = '') => examples.worked(name || example).values;
    const shown = await shownNumbers(page.locator('main'));
    expect(shown.flatMap((one) => wrongNumbers([one], valuesOf(one.example)))).toEqual([]);
    if (figures) expect(shown.length).toBeGreaterThan(4);
    if (stepper) {
      for (const walk of await stepperOf(page).all()) {
        const [first] = await shownNumbers(walk);
        await expectRightWalk(walk, valuesOf(first?.example));
      }
    }
    for (const width of [360, 390, 768, 1024, 1280, 1680]) {
      await page.setViewportSize({ width, height: 800 });
      const overhang = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overhang, `at ${width} px`).toBeLessThanOrEqual(0);
    }
    await page.setViewportSize({ width: 390, height: 800 });
    expect(await cutFormulas(page)).toEqual([]);
  });
}

/** Walks to the end and back: every step comes in its turn, and every number it shows is right. */
async function expectRightWalk(stepper: Locator, values: ReadonlyMap<string, number>): Promise<void> {
  const { steps } = await place(stepper);
  const stops = await walkThereAndBack(stepper);
  const there = Array.from({ length: steps }, (_, index) => index + 1);
  const thereAndBack = [...there, ...there.slice(0, -1).toReversed()];
  if (steps > 1)
    expect(stops.map((stop) => stop.place)).toEqual(thereAndBack.map((at) => `step ${at} of ${steps}`));
  for (const { shown } of stops) {
    expect(wrongNumbers(shown, values)).toEqual([]);
    expect(shown.length).toBeGreaterThan(0);
  }
}

/** Formulas wider than their place: on a phone their result would be out of sight. */
async function cutFormulas(page: Page): Promise<readonly string[]> {
  return page.locator('main .katex-display').evaluateAll((formulas) =>
    formulas
      .filter((formula) => {
        let place: Element = formula;
        while (getComputedStyle(place).overflowX === 'visible' && place.parentElement !== null)
          place = place.parentElement;
        return place.scrollWidth > place.clientWidth + 1;
      })
      .map((formula) => formula.querySelector('annotation')?.textContent ?? ''),
  );
}

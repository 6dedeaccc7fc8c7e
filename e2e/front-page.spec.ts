import { byHand, printed } from './support/by-hand.ts';
import { expect, test } from './support/page.ts';
import { shownNumbers, wrongNumbers } from './support/shown-numbers.ts';

test('a reader moves a weight on arrival, by keyboard', async ({ page }) => {
  await page.goto('/');
  const handle = page.getByRole('slider', { name: /W₄₅/ });
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  await handle.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(handle).toHaveValue('0.85');
  const values = byHand({ ...printed, W45: 0.85 });
  expect(wrongNumbers(await shownNumbers(page.locator('main')), values)).toEqual([]);
  await page.keyboard.press('Home');
  await expect(handle).toHaveValue('-3');
  await expect(page.getByText(/nudge the weight up/)).toBeVisible();
});

test('a reader drags the weight', async ({ page }) => {
  await page.goto('/');
  const handle = page.getByRole('slider', { name: /W₄₅/ });
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  await handle.scrollIntoViewIfNeeded();
  const box = await handle.boundingBox();
  if (box === null) throw new Error('the slider is not on the page');
  await page.mouse.move(box.x + box.width * 0.65, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.25, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  const weight = Number(await handle.inputValue());
  expect(weight).toBeLessThan(0);
  const values = byHand({ ...printed, W45: weight });
  expect(wrongNumbers(await shownNumbers(page.locator('main')), values)).toEqual([]);
});

import type { Locator } from '@playwright/test';
import { expect, openAwake, test } from './support/page.ts';
import { plainXor } from './support/plain-training.ts';
import { isRoundingOf } from './support/printed-number.ts';

async function expectRounding(place: Locator, value: number): Promise<void> {
  const text = ((await place.textContent()) ?? '').trim();
  expect(isRoundingOf(text, value), `${text} is a rounding of ${value}`).toBe(true);
}

test('a weight goes down the parabola step by step, and comes back', async ({ page }) => {
  await openAwake(page, '/writing/one-weight/');
  const figure = page
    .locator('figure')
    .filter({ has: page.getByRole('button', { name: 'Step', exact: true }) });
  let weight = 1;
  for (let step = 0; step < 3; step++) {
    await figure.getByRole('button', { name: 'Step', exact: true }).click();
    weight -= 0.01 * 2 * (2.1 * weight - 4) * 2.1;
  }
  await expectRounding(figure.locator('dd[data-of="w"]'), weight);
  await expectRounding(figure.locator('dd[data-of="E"]'), (2.1 * weight - 4) ** 2);
  await figure.getByRole('slider').focus();
  await page.keyboard.press('End');
  await expect(figure.locator('dd[data-of="w"]')).toHaveText('5');
  await figure.getByRole('button', { name: 'Reset' }).click();
  await expect(figure.locator('dd[data-of="w"]')).toHaveText('1');
});

test('a nudge comes nearer to the slope the smaller it is', async ({ page }) => {
  await openAwake(page, '/writing/one-weight/');
  const figure = page.locator('figure.nudge-curve');
  await expectRounding(figure.locator('[data-figure="ratio"]'), 4 ** 2 - 3 ** 2);
  await figure.getByLabel('Nudge').focus();
  await page.keyboard.press('End');
  await expectRounding(figure.locator('[data-figure="ratio"]'), (3.001 ** 2 - 3 ** 2) / 0.001);
  await expectRounding(figure.locator('[data-figure="rise"]'), 3.001 ** 2 - 3 ** 2);
});

test('a line is dragged between patterns', async ({ page }) => {
  await openAwake(page, '/writing/one-weight/');
  const figure = page.locator('figure.dividing');
  await figure.getByLabel('both are up').check();
  const plane = await figure.getByRole('img').boundingBox();
  if (plane === null) throw new Error('the plane is not drawn');
  // Near its left edge, up: with the right end where it is, at 0.1, the line passes above all but the upper right pattern.
  await page.mouse.move(plane.x + 0.15 * plane.width, plane.y + 0.6 * plane.height);
  await page.mouse.down();
  await page.mouse.move(plane.x + 0.15 * plane.width, plane.y + 0.2 * plane.height);
  await page.mouse.move(plane.x + 0.15 * plane.width, plane.y + 0.02 * plane.height);
  await page.mouse.up();
  const left = Number(await figure.getByLabel('Left end').inputValue());
  expect(left).toBeGreaterThan(1.4);
  const line = (x: number) => left + ((0.1 - left) * (x + 0.5)) / 2;
  const rightOnes = [line(0) > 0, line(0) > 1, line(1) > 0, line(1) < 1].filter(Boolean).length;
  await expect(figure.locator('[data-figure="right"]')).toHaveText(String(rightOnes));
});

test('an activation is read by keyboard', async ({ page }) => {
  await openAwake(page, '/writing/one-weight/');
  const slider = page.getByLabel('Pre-activation');
  await slider.focus();
  await page.keyboard.press('Home');
  const figure = page.locator('figure').filter({ has: slider });
  await expectRounding(figure.locator('[data-figure="output"]'), Math.tanh(-6));
  await expectRounding(figure.locator('[data-figure="slope"]'), 1 - Math.tanh(-6) ** 2);
});

test('the map says what the training has learned, at any point', async ({ page }) => {
  await openAwake(page, '/writing/whole-networks/');
  const figure = page.locator('figure.decision');
  await expectRounding(figure.locator('[data-figure="loss"]'), plainXor(0).loss);
  const before = await figure.locator('.border').getAttribute('d');
  for (let epoch = 0; epoch < 3; epoch++)
    await figure.getByRole('button', { name: 'One epoch', exact: true }).click();
  await expect(figure.locator('[data-figure="updates"]')).toHaveText('12');
  await expectRounding(figure.locator('[data-figure="loss"]'), plainXor(12).loss);
  // The plane reaches 0.3 beyond the patterns in 40 notches of 0.04: from the middle, 0.5, no notch is a pattern; the ends are −0.3.
  const first = await figure.locator('[data-figure="answer"]').textContent();
  await figure.getByLabel('First input').focus();
  await page.keyboard.press('Home');
  await expect(figure.locator('[data-figure="probe"]')).toHaveText('−0.3, 0.5');
  expect(await figure.locator('[data-figure="answer"]').textContent()).not.toBe(first);
  await figure.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(figure.locator('[data-figure="updates"]')).toHaveText('0');
  expect(await figure.locator('.border').getAttribute('d')).toBe(before);
});

test('a gradient comes back through any depth', async ({ page }) => {
  await openAwake(page, '/writing/whole-networks/');
  const depth = page.getByLabel('Hidden layers');
  const figure = page.locator('figure').filter({ has: depth });
  await depth.focus();
  await page.keyboard.press('End');
  await expect(figure.locator('[data-figure="depth"]')).toHaveText('24');
  await expect(figure.locator('circle')).toHaveCount(24);
});

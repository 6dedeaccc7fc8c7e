import { expect, openAwake, test } from './support/page.ts';
import { button, expectPlain, figureOf, shownFigure, trainingPage } from './support/training.ts';

test('goes update by update and epoch by epoch, as plain loops do, and back to the same start', async ({
  page,
}) => {
  await openAwake(page, trainingPage);
  await expectPlain(page, 0);
  for (const name of ['One update', 'One epoch', 'One epoch', 'One update']) await button(page, name).click();
  await expectPlain(page, 10);
  await button(page, 'Reset').click();
  await expectPlain(page, 0);
  await button(page, 'One epoch').click();
  await expectPlain(page, 4);
});

test('plays until it is paused, tells how fast, and goes on from there', async ({ page }) => {
  await openAwake(page, trainingPage);
  await button(page, 'Play').click();
  await expect(shownFigure(page, 'speed')).not.toHaveText('–');
  await button(page, 'Pause').click();
  await expect(shownFigure(page, 'speed')).toHaveText('–');
  const updates = Number(await shownFigure(page, 'updates').textContent());
  expect(updates).toBeGreaterThan(0);
  await expectPlain(page, updates);
  await button(page, 'One update').click();
  await expectPlain(page, updates + 1);
});

test('starts from another seed, and at another rate on the way', async ({ page }) => {
  await openAwake(page, trainingPage);
  await figureOf(page).getByLabel('Seed of the weights').selectText();
  await page.keyboard.type('12');
  await page.keyboard.press('Tab');
  await button(page, 'One epoch').click();
  await expectPlain(page, 4, 12);
  await button(page, 'As recorded').click();
  await expectPlain(page, 0);
});

test('shows nothing of a training that was dropped', async ({ page }) => {
  await openAwake(page, trainingPage);
  await figureOf(page).getByLabel('Speed').selectOption('as fast as it goes');
  await button(page, 'Play').click();
  await expect(shownFigure(page, 'speed')).not.toHaveText('–');
  await button(page, 'Reset').click();
  await expectPlain(page, 0);
  // Whatever was on its way has come by then.
  await page.evaluate(async () => {
    for (let frame = 0; frame < 30; frame++) await new Promise(requestAnimationFrame);
  });
  await expectPlain(page, 0);
});

test('says that the thread cannot be loaded', async ({ page }) => {
  await page.route(/\/worker[^/]*\.js$/, (route) => route.abort());
  await openAwake(page, trainingPage);
  await button(page, 'Play').click();
  await expect(figureOf(page).getByRole('status')).toContainText('its script could not be loaded');
});

test('without workers the page says so, and goes step by step', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
  await openAwake(page, trainingPage);
  await expect(figureOf(page)).toContainText('This browser runs no workers');
  await expect(button(page, 'Play')).toBeDisabled();
  await button(page, 'One epoch').click();
  await button(page, 'One update').click();
  await expectPlain(page, 5);
});

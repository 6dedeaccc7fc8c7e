import { expect, openAwake, test } from './support/page.ts';
import { place, stepperOf } from './support/stepper.ts';

test('the keyboard alone walks it', async ({ page }) => {
  await openAwake(page, '/network-by-hand/forward-pass/');
  const stepper = stepperOf(page);
  const { steps } = await place(stepper);
  await stepper.getByRole('button', { name: 'Step', exact: true }).focus();
  await page.keyboard.press('End');
  expect(await place(stepper)).toEqual({ step: steps, steps });
  await page.keyboard.press('ArrowLeft');
  expect((await place(stepper)).step).toBe(steps - 1);
  await page.keyboard.press('Home');
  expect((await place(stepper)).step).toBe(1);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect((await place(stepper)).step).toBe(3);
  await expect(stepper.getByRole('button', { name: 'Step', exact: true })).toBeFocused();
});

test('Play goes on by itself, a second press holds it, Reset goes back', async ({ page }) => {
  await page.clock.install();
  await openAwake(page, '/network-by-hand/forward-pass/');
  const stepper = stepperOf(page);
  await stepper.getByRole('button', { name: 'Play' }).click();
  await page.clock.runFor(3300);
  expect((await place(stepper)).step).toBe(3);
  await stepper.getByRole('button', { name: 'Pause' }).click();
  await page.clock.runFor(5000);
  expect((await place(stepper)).step).toBe(3);
  await stepper.getByRole('button', { name: 'Reset' }).click();
  expect((await place(stepper)).step).toBe(1);
});

test('a screen reader is told the step', async ({ page }) => {
  await openAwake(page, '/network-by-hand/forward-pass/');
  const stepper = stepperOf(page);
  await stepper.getByRole('button', { name: 'Step', exact: true }).click();
  await expect(stepper.locator('[aria-live=polite]')).toContainText('output of unit 3');
  await expect(stepper.locator('[aria-live=polite]')).toContainText('0.6803');
});

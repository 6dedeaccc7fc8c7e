import type { Locator, Page } from '@playwright/test';
import { byHand, printed } from './support/by-hand.ts';
import { withStepper } from './support/lessons.ts';
import { expect, openAwake, test } from './support/page.ts';
import { wrongNumbers } from './support/shown-numbers.ts';
import { walkThereAndBack } from './support/walk.ts';

const values = byHand(printed);

function stepperOf(page: Page): Locator {
  return page.getByRole('figure', { name: /^Step by step/ });
}

/** "step 3 of 14"; a walk of a single step does not say so. */
async function place(stepper: Locator): Promise<{ step: number; steps: number }> {
  const count = stepper.getByText(/^step \d+ of \d+$/);
  if ((await count.count()) === 0) return { step: 1, steps: 1 };
  const [step, steps] = ((await count.textContent())?.match(/\d+/g) ?? []).map(Number);
  if (step === undefined || steps === undefined) throw new Error('the step is not said in numbers');
  return { step, steps };
}

for (const path of withStepper) {
  test(`${path} walks to the end and back, and every number is right`, async ({ page }) => {
    await openAwake(page, path);
    const stepper = stepperOf(page);
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
  });
}

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

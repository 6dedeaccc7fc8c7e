import type { Page } from '@playwright/test';
import { byHand, printed } from './support/by-hand.ts';
import { expect, openAwake, test } from './support/page.ts';
import { shownNumbers, wrongNumbers } from './support/shown-numbers.ts';
import { stepperOf } from './support/stepper.ts';

const path = '/network-by-hand/worked-end-to-end/';
/** A page with few numbers, where it does not matter which. */
const small = '/network-by-hand/how-wrong/';

function field(page: Page, name: RegExp) {
  return page.getByRole('textbox', { name });
}

test('an edited weight is followed by every figure on the page', async ({ page }) => {
  await openAwake(page, path);
  const stepper = stepperOf(page);
  await stepper.getByRole('button', { name: 'Step', exact: true }).focus();
  await page.keyboard.press('End');
  await field(page, /^W45,/).fill('−1.4');
  const values = byHand({ ...printed, W45: -1.4 });
  await expect(async () => {
    expect(wrongNumbers(await shownNumbers(stepper), values)).toEqual([]);
  }).toPass();
  for (const key of [
    'Home',
    'ArrowRight',
    'ArrowRight',
    'ArrowRight',
    'ArrowRight',
    'ArrowRight',
    'ArrowRight',
  ]) {
    await stepper.getByRole('button', { name: 'Step', exact: true }).focus();
    await page.keyboard.press(key);
    expect(wrongNumbers(await shownNumbers(stepper), values)).toEqual([]);
  }
  await expect(page.getByText('You changed W₄₅').first()).toBeVisible();
});

test('Reset puts the printed example back', async ({ page }) => {
  await openAwake(page, small);
  await field(page, /^x1,/).fill('0.2');
  await field(page, /^W13,/).fill('0.7');
  await page.getByRole('button', { name: 'Put all back' }).click();
  await expect(field(page, /^x1,/)).toHaveValue('0.35');
  await expect(field(page, /^W13,/)).toHaveValue('0.1');
  expect(wrongNumbers(await shownNumbers(page.locator('main')), byHand(printed))).toEqual([]);
  await expect(page.getByText('You changed')).toHaveCount(0);
});

test('an impossible entry is refused beside the field, and the last good state is kept', async ({ page }) => {
  await openAwake(page, small);
  const weight = field(page, /^W45,/);
  for (const [entry, reason] of [
    ['0.9.1', /two decimal points/i],
    ['', /nothing there/i],
    ['much', /not a digit/i],
    ['1e999', /large/i],
  ] as const) {
    await weight.fill(entry);
    await expect(weight).toHaveAttribute('aria-invalid', 'true');
    await expect(weight).toHaveAccessibleDescription(reason);
    expect(wrongNumbers(await shownNumbers(stepperOf(page)), byHand(printed))).toEqual([]);
  }
  const rate = field(page, /^η,/);
  await rate.fill('0');
  await expect(rate).toHaveAccessibleDescription(/above 0/);
});

test('arrow keys nudge a field', async ({ page }) => {
  await openAwake(page, small);
  const weight = field(page, /^W45,/);
  await weight.focus();
  await page.keyboard.press('ArrowUp');
  await expect(weight).toHaveValue('0.91');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(weight).toHaveValue('0.81');
  const values = byHand({ ...printed, W45: 0.81 });
  expect(wrongNumbers(await shownNumbers(stepperOf(page)), values)).toEqual([]);
});

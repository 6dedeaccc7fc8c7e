import type { Locator, Page } from '@playwright/test';
import { Examples } from './support/examples.ts';
import { expect, test } from './support/page.ts';

const PAGE = '/exercises/mixed-signs/';
const { values } = new Examples().worked('exercise-2');

/** Types a number into the field of a quantity, as by keyboard. */
async function answer(page: Page, id: string, number: string): Promise<Locator> {
  const step = page.locator(`.exercise-step[data-quantity="${id}"]`);
  await step.getByRole('textbox').fill(number);
  await step.getByRole('textbox').press('Enter');
  await expect(step.locator('.verdict')).not.toBeEmpty();
  return step;
}

/** δ with its minus inside is what this notation has: the browser tests' own code knows the gradient. */
function due(id: string): string {
  const own = /^own\.(delta\d+)$/.exec(id);
  const value = own ? -(values.get(own[1] ?? '') ?? Number.NaN) : (values.get(id) ?? Number.NaN);
  return value.toPrecision(4);
}

test('a whole update by keyboard: each right number leads to the next field, and a reload keeps them', async ({
  page,
}) => {
  await page.goto(PAGE);
  const steps = page.locator('.exercise-step');
  const ids = await steps.evaluateAll((all) => all.map((step) => step.getAttribute('data-quantity') ?? ''));
  expect(ids).toHaveLength(29);
  for (const [place, id] of ids.entries()) {
    const step = await answer(page, id, due(id));
    await expect(step, `${id} is ${due(id)}`).toHaveClass(/done/);
    const next = ids[place + 1];
    if (next !== undefined)
      await expect(page.locator(`[data-quantity="${next}"]`).getByRole('textbox')).toBeFocused();
  }
  await expect(page.getByText('That was a whole update, by hand.')).toBeVisible();
  await page.reload();
  await expect(page.locator('.exercise-step.done')).toHaveCount(29);
});

test('a wrong number is told which mistake it comes from, and hints come one by one', async ({ page }) => {
  await page.goto(PAGE);
  // t − y₅: the slope is missing.
  const miss = 1 - (values.get('y5') ?? 0);
  const step = await answer(page, 'own.delta5', miss.toFixed(4));
  await expect(step.locator('.verdict')).toContainText('the slope of the activation is left out');
  await expect(step).not.toHaveClass(/done/);
  const first = page.locator('.exercise-step').first();
  const worked = first.getByText('The worked step');
  await expect(worked).toBeHidden();
  for (const hint of ['Hint: a question', 'Hint: the formula', 'Hint: with numbers'])
    await first.getByText(hint).click();
  await worked.click();
  await expect(first.locator('.worked').last()).toContainText('0.23');
});

test('on paper a worksheet has no answers, and the key has them all', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  await page.goto('/exercises/worksheets/');
  await expect(page.locator('.sheet')).toHaveCount(3);
  await expect(page.getByRole('heading', { level: 1 })).toBeHidden();
  const blanks = page.locator('.sheet .blank');
  expect((await blanks.allTextContents()).join('')).toBe('');
  await page.goto('/exercises/answer-key/');
  const filled = await blanks.allTextContents();
  expect(filled.every((text) => /\d/.test(text))).toBe(true);
});

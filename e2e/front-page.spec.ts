import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@nudge/scripts/paths.mjs';
import type { Locator, Page } from '@playwright/test';
import { byHand, printed } from './support/by-hand.ts';
import { expect, openAwake, test, wakeIslands } from './support/page.ts';
import { plainXor } from './support/plain-training.ts';
import { isRoundingOf } from './support/printed-number.ts';
import { shownNumbers, wrongNumbers } from './support/shown-numbers.ts';

test('a reader moves a weight on arrival, by keyboard', async ({ page }) => {
  await openAwake(page, '/');
  const handle = page.getByRole('slider', { name: /W₄₅/ });
  await handle.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(handle).toHaveValue('0.85');
  const values = byHand({ ...printed, W45: 0.85 });
  expect(wrongNumbers(await shownNumbers(page.locator('main figure').first()), values)).toEqual([]);
  await page.keyboard.press('Home');
  await expect(handle).toHaveValue('-3');
  await expect(page.getByText(/nudge the weight up/)).toBeVisible();
});

test('a reader drags the weight', async ({ page }) => {
  await openAwake(page, '/');
  const handle = page.getByRole('slider', { name: /W₄₅/ });
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
  expect(wrongNumbers(await shownNumbers(page.locator('main figure').first()), values)).toEqual([]);
});

const gradient = byHand(printed).get('grad.W45') ?? Number.NaN;

/** One of the ways to the number: the digits that agree, and all of them. */
interface Opinion {
  readonly agreeing: string;
  readonly whole: string;
}

async function opinions(page: Page): Promise<readonly Opinion[]> {
  const rows = page.getByRole('table', { name: 'Three ways to the same number' }).getByRole('row');
  return rows.locator('[data-of="grad.W45"]').evaluateAll((numbers) =>
    numbers.map((number) => {
      const agreeing = number.firstChild?.nodeValue ?? '';
      return { agreeing, whole: agreeing + (number.querySelector('em')?.lastChild?.nodeValue ?? '') };
    }),
  );
}

test('three ways lead to the number that arithmetic by hand leads to', async ({ page }) => {
  await page.goto('/');
  const found = await opinions(page);
  expect(found).toHaveLength(3);
  for (const { agreeing, whole } of found) {
    expect(isRoundingOf(agreeing, gradient), agreeing).toBe(true);
    expect(agreeing.length).toBeGreaterThan('0.0000000000'.length);
    expect(Number(whole)).toBeCloseTo(gradient, 13);
  }
  expect(found[0]?.agreeing).toBe(found[0]?.whole);

  // The measured one, once more with the nudge that the page names.
  const words = await page.getByRole('rowheader', { name: /^measured/ }).textContent();
  const nudge = Number(/by\s+([\d.]+)\s/.exec(words ?? '')?.[1]);
  const loss = (by: number) => byHand({ ...printed, W45: printed.W45 + by }).get('E') ?? Number.NaN;
  const near = loss(nudge) - loss(-nudge);
  const far = loss(2 * nudge) - loss(-2 * nudge);
  const measured = (8 * near - far) / (12 * nudge);
  // What is left between the two is the rounding of the losses, 1e-17, over the nudge.
  expect(Math.abs(Number(found.at(-1)?.whole) - measured)).toBeLessThan(1e-13);
});

/** The field to spoil the number in, and what is said to it. */
async function spoiling(page: Page): Promise<{ field: Locator; status: Locator }> {
  await openAwake(page, '/');
  const section = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'One number, asked' }) });
  return {
    field: section.getByRole('textbox', { name: /spoil a digit/ }),
    status: section.getByRole('status'),
  };
}

/** The line that the build prints, up to what it says of the number: the place is looked up in the lesson's own text. */
function placeInLesson(): string {
  const path = 'docs-content/lessons/network-by-hand/one-output-weight.mdx';
  const lines = readFileSync(join(root, path), 'utf8').split('\n');
  const line = lines.findIndex((one) => one.includes(gradient.toFixed(4)));
  const column = lines[line]?.indexOf(gradient.toFixed(4)) ?? Number.NaN;
  return `${path}:${line + 1}:${column + 1}`;
}

test('a spoiled digit is refused with the place where the lesson prints it', async ({ page }) => {
  const { field, status } = await spoiling(page);
  await expect(field).toHaveValue(gradient.toFixed(4));
  await expect(status).toContainText('accepted');
  await field.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('1');
  await expect(field).toHaveValue('0.0271');
  await expect(status).toContainText('✕ refused');
  await expect(status).toContainText(
    `${placeInLesson()} error wrong-digit printed 0.0271; gradient of W₄₅ is ${gradient.toPrecision(7)} → ${gradient.toFixed(4)}`,
  );
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Put it back' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue(gradient.toFixed(4));
  await expect(field).toBeFocused();
  await expect(status).toContainText(`accepted, correctly rounded ${placeInLesson()} printed 0.0270`);
});

test('right roundings are accepted, cut-off digits and words are not, also on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const { field, status } = await spoiling(page);
  for (const places of [3, 5, 8]) {
    await field.fill(gradient.toFixed(places));
    await expect(status).toContainText(`accepted, correctly rounded`);
  }
  await field.fill('0.027001');
  await expect(status).toContainText(`(cut off, not rounded) → ${gradient.toFixed(6)}`);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await field.fill('about 3');
  await expect(status).toContainText('“about 3” is no number');
  await field.fill('');
  await expect(status).toContainText('Type a number');
});

test('the network that learns loads nothing until a reader reaches for it, and the first press counts', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/');
  await wakeIslands(page);
  const map = page.locator('figure.decision');
  await map.scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => path.includes('DecisionMap'))).toEqual([]);
  const loss = map.locator('[data-figure="loss"]');
  expect(isRoundingOf((await loss.textContent()) ?? '', plainXor(0).loss)).toBe(true);

  await map.getByRole('button', { name: 'One epoch', exact: true }).click();
  await expect(map.locator('[data-figure="updates"]')).toHaveText('4');
  expect(isRoundingOf((await loss.textContent()) ?? '', plainXor(4).loss)).toBe(true);
  expect(asked.some((path) => path.includes('DecisionMap'))).toBe(true);
});

test('a key pressed while the network that learns still sleeps is not lost', async ({ page }) => {
  await page.goto('/');
  await wakeIslands(page);
  const map = page.locator('figure.decision');
  await map.getByLabel('First input').focus();
  await page.keyboard.press('Home');
  await expect(map.locator('[data-figure="probe"]')).toHaveText('−0.3, 0.5');
});

import { ascii } from '@nudge/core/number-format';
import type { Page } from '@playwright/test';
import { type Askable, ask, numbersToAsk, slipOf } from './support/ask.ts';
import { checkStretch, type Scene } from './support/check-stretch.ts';
import { collectNumbers, type Stretch } from './support/collect-numbers.ts';
import { Examples, exampleNames } from './support/examples.ts';
import { type Lesson, lessons } from './support/lessons.ts';
import { readLists } from './support/lists.ts';
import { expect, openAwake, test } from './support/page.ts';
import { isRoundingOf } from './support/printed-number.ts';
import { saidOfCases } from './support/said.ts';
import { drawn, seeded } from './support/seeded.ts';

const outputWeight = '/network-by-hand/one-output-weight/';
const examples = new Examples();
const lists = readLists();
const said = await saidOfCases();

/** What is wrong in the answer that the slip shows. */
async function wrongIn(page: Page, number: Askable, lesson: Lesson): Promise<readonly string[]> {
  const slip = slipOf(page);
  const scene: Scene = { example: lesson.example, notation: lesson.notation, examples, lists, said };
  const stretches = await page.evaluate<readonly Stretch[]>(
    `(${collectNumbers})(document.querySelector('.slip'), '')`,
  );
  // The value in full is looked at below: the slope of a function is measured here, and not to its last digit.
  const complaints = stretches
    .filter(({ path }) => !path.endsWith('.full'))
    .flatMap((stretch) => checkStretch(stretch, scene).complaints);
  const isOfExample = number.of !== '' && !/quoted|arithmetic/.test(number.kind);
  if (!isOfExample) {
    await expect(slip).toContainText(number.text);
    return complaints;
  }
  const other = exampleNames.find((name) => number.of.startsWith(`${name}.`));
  const id = other === undefined ? number.of : number.of.slice(other.length + 1);
  const value = examples.worked(other ?? (number.example || lesson.example)).values.get(id);
  if (value === undefined) return [...complaints, `there is no value of ${id}`];
  const full = Number(ascii((await slip.locator('.full').textContent()) ?? ''));
  if (Math.abs(full - value) > 1e-12 * Math.max(1, Math.abs(value)))
    complaints.push(`the value is ${value}, and the answer says ${full}`);
  if (!isRoundingOf(number.text, value)) complaints.push(`${number.text} is no rounding of ${value}`);
  return complaints;
}

test('fifty numbers asked at random answer with what they are', async ({ page }) => {
  const random = seeded(2026);
  const complaints: string[] = [];
  let count = 0;
  for (const lesson of drawn(lessons, lessons.length, random)) {
    if (count >= 50) break;
    await openAwake(page, lesson.path);
    for (const number of drawn(await numbersToAsk(page), 4, random)) {
      await ask(page, number);
      const wrong = await wrongIn(page, number, lesson);
      complaints.push(...wrong.map((one) => `${lesson.path} · ${number.text} of ${number.of}: ${one}`));
      count += 1;
      // The first Escape may be for a symbol that the pointer came to rest on.
      await expect(async () => {
        await page.keyboard.press('Escape');
        await expect(slipOf(page)).toHaveCount(0, { timeout: 500 });
      }).toPass();
    }
  }
  expect(complaints.join('\n')).toBe('');
  expect(count).toBeGreaterThanOrEqual(50);
});

test('operands can be asked in turn, down to what is given, and Escape goes back step by step', async ({
  page,
}) => {
  await openAwake(page, outputWeight);
  const slip = slipOf(page);
  await page.locator('.katex [data-of="grad.W45"][data-kind="derived"]').first().click();
  // ∂E/∂W₄₅ from y₄, from a₄, from W₁₄, which is given.
  for (const [operand, heard] of [
    ['output of unit 4', /^y₄, output of unit 4: σ\(0\.68\) ≈ 0\.6637/],
    ['pre-activation of unit 4', /^a₄, pre-activation of unit 4: 0\.4 × 0\.35 \+ 0\.6 × 0\.9 = 0\.68/],
    ['weight from unit 1 to unit 4', /^W₁₄, weight from unit 1 to unit 4: 0\.4/],
  ] as const) {
    await slip.getByRole('button', { name: new RegExp(`, ${operand}$`) }).click();
    const heading = slip.getByRole('heading');
    await expect(heading).toHaveAccessibleName(heard);
    await expect(heading).toBeFocused();
  }
  await expect(slip).toContainText('somebody chose it');
  await expect(slip.getByRole('navigation').getByRole('button')).toHaveText(['∂E/∂W₄₅', 'y₄', 'a₄']);
  await page.keyboard.press('Escape');
  await expect(slip.getByRole('heading')).toHaveAccessibleName(/^a₄/);
  await page.goBack();
  await expect(slip.getByRole('heading')).toHaveAccessibleName(/^y₄/);
  await slip.getByRole('button', { name: 'Back to gradient of the loss by the weight' }).click();
  await expect(slip.getByRole('heading')).toHaveAccessibleName(/^∂E\/∂W₄₅/);
  await page.goBack();
  await expect(slip).toHaveCount(0);
  await expect(page).toHaveURL(outputWeight);
});

test('Close closes from any depth, and leaves the history where nothing was asked', async ({ page }) => {
  await openAwake(page, outputWeight);
  await page.locator('.katex [data-of="grad.W45"][data-kind="derived"]').first().click();
  const slip = slipOf(page);
  await slip.getByRole('button', { name: /, output of unit 4$/ }).click();
  await expect(slip.getByRole('heading')).toHaveAccessibleName(/^y₄/);
  await slip.getByRole('button', { name: 'Close' }).click();
  await expect(slip).toHaveCount(0);
  expect(await page.evaluate(() => history.state?.asked ?? null)).toBeNull();
  // What was closed can be come back to, as any page.
  await page.evaluate(() => history.forward());
  await expect(slip.getByRole('heading')).toHaveAccessibleName(/^∂E\/∂W₄₅/);
});

test('the diagram of the page lights up what is asked', async ({ page }) => {
  await openAwake(page, outputWeight);
  const diagram = page.locator('.diagram svg:visible').first();
  const gradient = diagram.locator('[data-of="grad.W45"]');
  await expect(gradient).toHaveCount(0);
  await page.locator('.katex [data-of="grad.W45"][data-kind="derived"]').first().click();
  await expect(gradient.first()).toContainText('0.0270');
  await page.keyboard.press('Escape');
  await expect(gradient).toHaveCount(0);
});

test('after an edit the answer is for the printed example and for the reader’s, side by side', async ({
  page,
}) => {
  await openAwake(page, outputWeight);
  await page.getByRole('textbox', { name: /^W45,/ }).fill('0.5');
  await page.locator('.katex [data-of="y5"][data-kind="derived"]').first().click();
  const slip = slipOf(page);
  // σ(0.3 · 0.6802671966986485 + 0.5 · 0.6637386974043528)
  await expect(slip.locator('.full')).toHaveText(['0.6902834929076443', /^0\.63086/]);
  await expect(slip).toContainText('printed');
  await expect(slip).toContainText('yours');
  await page
    .getByRole('button', { name: /^Reset W₄₅/ })
    .first()
    .click();
  await expect(slip.locator('.full')).toHaveText(['0.6902834929076443']);
});

test('numbers of other kinds say what holds them', async ({ page }) => {
  await openAwake(page, '/network-by-hand/hidden-weight/');
  const slip = slipOf(page);
  await page.locator('.prose [data-kind="quoted"]').first().click();
  await expect(slip).toContainText(/wrong on purpose|printed by/);
  await slip.getByRole('button', { name: 'What is right here?' }).click();
  await expect(slip.locator('.full')).toBeVisible();
  await page.goto('/reference/notation-side-by-side/');
  await page.locator('.prose [data-entry]').first().click();
  await expect(slip).toContainText('A tutorial that walks this network');
  await expect(slip).toContainText('wrong');
});

test('the keyboard goes from number to number, asks, and goes on from there', async ({ page }) => {
  await openAwake(page, outputWeight);
  await page.keyboard.press('?');
  const pointer = page.locator('.number-pointer');
  await expect(pointer).toBeFocused();
  await page.keyboard.press('Home');
  // The lead paragraph names W₄₅ first, then its value.
  await expect(pointer).toHaveAccessibleName('weight from unit 4 to unit 5');
  await expect(page.getByRole('tooltip')).toContainText('weight from unit 4 to unit 5');
  await page.keyboard.press('ArrowRight');
  await expect(pointer).toHaveAccessibleName('0.9, weight from unit 4 to unit 5');
  await page.keyboard.press('Enter');
  await expect(slipOf(page).getByRole('heading')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(pointer).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(pointer).toHaveCount(0);
  await expect(page.getByRole('radio').first()).toBeFocused();
});

test('a symbol is explained where the pointer rests', async ({ page }) => {
  await openAwake(page, outputWeight);
  await page.locator('.prose .katex [data-of="y4"][data-kind="mention"]').first().hover();
  const told = page.getByRole('tooltip');
  await expect(told).toContainText('output of unit 4');
  await expect(told).toContainText('y four');
  await page.keyboard.press('Escape');
  await expect(told).toBeHidden();
});

test('a function and an array are explained too', async ({ page }) => {
  await openAwake(page, '/general-machine/matrices-and-shapes/');
  const slip = slipOf(page);
  await page.locator('.katex [data-of="array.weights.1"]').first().click();
  await expect(slip).toContainText('weights into layer 1');
  await expect(slip).toContainText('a row for each unit that receives');
  await page.locator('.katex [data-of="function.sigmoid"]').first().click();
  await expect(slip.getByRole('heading')).toContainText('sigmoid');
  await expect(slip).toContainText('Say “sigma”');
});

test('the numbers of the front page can be asked', async ({ page }) => {
  await openAwake(page, '/');
  await page.locator('.proof [data-of="grad.W45"]').first().click();
  await expect(slipOf(page).locator('.full')).toHaveText('0.027001636991007414');
  await page.keyboard.press('Escape');
  await expect(slipOf(page)).toHaveCount(0);
  // Its digits stand behind words that are heard alone, and its middle is beside them.
  await page.locator('.opinions [data-kind="measured"]').first().dispatchEvent('click');
  await expect(slipOf(page)).toContainText('It was measured');
});

test('a number can be reported with its place and its value', async ({ page }) => {
  await openAwake(page, outputWeight);
  await page.locator('.katex [data-of="grad.W45"][data-kind="derived"]').first().click();
  const slip = slipOf(page);
  await slip.getByRole('button', { name: 'Report this number' }).click();
  const report = slip.getByRole('textbox', { name: 'Your report' });
  await expect(report).toHaveValue(/Page: http:\/\/localhost:\d+\/network-by-hand\/one-output-weight\//);
  await expect(report).toHaveValue(/under “Multiply the three”/);
  await expect(report).toHaveValue(/Printed: 0\.0270\n/);
  await expect(report).toHaveValue(/Value: 0\.0270016369910074/);
  await expect(report).toHaveValue(/Version: \d+\.\d+\.\d+/);
});

test('on a phone the answer is a sheet from below, and the number stays in view', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openAwake(page, outputWeight);
  const number = page.locator('.katex [data-of="grad.W45"][data-kind="derived"]').first();
  await number.click();
  const slip = slipOf(page);
  await expect(slip.getByRole('heading')).toBeFocused();
  const [sheet, asked] = [await slip.boundingBox(), await number.boundingBox()];
  expect(sheet?.x).toBe(0);
  expect(sheet?.width).toBe(await page.evaluate(() => document.documentElement.clientWidth));
  expect((sheet?.y ?? 0) + (sheet?.height ?? 0)).toBe(844);
  expect((asked?.y ?? 0) + (asked?.height ?? 0)).toBeLessThanOrEqual(sheet?.y ?? 0);
  await slip.getByText('How others write it').click();
  await expect(async () => {
    const [grown, moved] = [await slip.boundingBox(), await number.boundingBox()];
    expect(grown?.y).toBeLessThan(sheet?.y ?? 0);
    expect((moved?.y ?? 0) + (moved?.height ?? 0)).toBeLessThanOrEqual(grown?.y ?? 0);
  }).toPass();
});

test('an answer that does not come says so, and the next press tries again', async ({ page }) => {
  await openAwake(page, outputWeight);
  await page.route('**/ask/*.json', (route) => route.fulfill({ status: 200, body: 'no JSON' }), { times: 1 });
  const number = page.locator('.katex [data-of="grad.W45"][data-kind="derived"]').first();
  await number.click();
  await expect(page.getByRole('alert')).toContainText('There is no answer yet');
  await page.keyboard.press('Escape');
  await number.click();
  await expect(slipOf(page).getByRole('heading')).toHaveAccessibleName(/^∂E\/∂W₄₅/);
});

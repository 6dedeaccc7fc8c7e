import { expect, openAwake, test } from './support/page.ts';

const forwardPass = '/network-by-hand/forward-pass/';

test('a number that a reader worked out is judged in place, by keyboard', async ({ page }) => {
  await page.goto('/network-by-hand/hidden-weight/');
  const check = page.locator('.check').first();
  const field = check.getByRole('textbox');
  const verdict = check.getByRole('status');
  const why = check.getByText('a wish for less');
  await field.fill('0.0194');
  await field.press('Enter');
  await expect(verdict).toContainText('Not yet.');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  // 0.4875 · (1 − 0.4875) left out: 0.1292 · (−0.6).
  await field.fill('-0.0775');
  await field.press('Enter');
  await expect(verdict).toHaveText('Not yet. This comes out where the slope of the activation is left out.');
  await expect(why).toBeHidden();
  await field.fill('-0.0194');
  await field.press('Enter');
  await expect(verdict).toHaveText('Right.');
  await expect(field).toHaveAttribute('aria-invalid', 'false');
  await expect(why).toBeVisible();
});

test('a choice says at once what there is to say about it', async ({ page }) => {
  await page.goto('/one-neuron/sum-then-squash/');
  const check = page.locator('.check').nth(1);
  await check.getByText('That depends on its weights').click();
  await expect(check.getByText('no weight can make a difference')).toBeVisible();
  await expect(check.getByText('No.', { exact: true }).last()).toBeVisible();
  await check.locator('summary', { hasText: 'One half' }).focus();
  await page.keyboard.press('Enter');
  await expect(check.getByText('Yes.', { exact: true })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('answers can be looked up, and nothing asks to be typed in', async ({ page }) => {
    await page.goto(forwardPass);
    const check = page.locator('.check').first();
    await expect(check.getByRole('textbox')).toBeHidden();
    await check.getByText('The answer, and why').click();
    await expect(check.locator('details .katex').first()).toBeVisible();
    await expect(page.getByText('I have read this lesson')).toBeHidden();
  });

  test('pictures show all their words', async ({ page }) => {
    await page.goto('/other-walks/picture-story/');
    for (const title of ['The network', 'Forward', 'How wrong', 'A step'])
      await expect(page.getByText(title, { exact: true })).toBeVisible();
  });
});

test('on paper every answer is there', async ({ page }) => {
  await page.goto(forwardPass);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.check details .katex').first()).toBeVisible();
  await expect(page.locator('.check-form').first()).toBeHidden();
});

test('pictures are gone through forward and back, by buttons and by keys', async ({ page }) => {
  await openAwake(page, '/other-walks/picture-story/');
  const figure = page.getByRole('figure', { name: /^Picture by picture/ });
  await expect(figure.getByText('picture 1 of 6')).toBeVisible();
  await expect(figure.getByText('How wrong')).toBeHidden();
  await figure.getByRole('button', { name: 'Step' }).click();
  await page.keyboard.press('ArrowRight');
  await expect(figure.getByText('How wrong')).toBeVisible();
  await expect(figure.getByText('The signals run to the right.')).toBeHidden();
  await page.keyboard.press('End');
  await expect(figure.getByText('picture 6 of 6')).toBeVisible();
  await expect(figure.getByRole('button', { name: 'Step' })).toHaveAttribute('aria-disabled', 'true');
  await figure.getByRole('button', { name: 'Back' }).click();
  await expect(figure.getByText('Three factors for a hidden weight')).toBeVisible();
});

test('a lesson is marked as read at its end, in this browser, and the mark can be taken back', async ({
  page,
}) => {
  await page.goto('/slopes/downhill/');
  const mark = page.getByRole('checkbox', { name: /I have read this lesson/ });
  await expect(mark).not.toBeChecked();
  await mark.scrollIntoViewIfNeeded();
  await expect(mark).toBeChecked();
  await page.goto('/');
  const inMap = page.getByRole('main').getByRole('link', { name: /How does a slope tell you where to step/ });
  await expect(inMap).toHaveAttribute('data-read', '');
  await page.goto('/slopes/downhill/');
  await expect(mark).toBeChecked();
  await mark.uncheck();
  await page.reload();
  await mark.scrollIntoViewIfNeeded();
  await expect(mark).not.toBeChecked();
});

test('a lesson says what it builds on, and why to go on', async ({ page }) => {
  await page.goto('/slopes/chain-rule/');
  const plan = page.locator('.plan');
  await expect(plan.getByRole('link', { name: 'Slopes and partial slopes' })).toHaveAttribute(
    'href',
    '/slopes/slopes/',
  );
  await expect(plan.getByText('add over paths where a number is used twice')).toBeVisible();
  await expect(
    page.getByRole('link', { name: /^Next.*Go on to take steps of gradient descent/ }),
  ).toBeVisible();
});

for (const [words, lesson] of [
  ['chain rule', 'How does a nudge get through several formulas?'],
  ['learning rate', 'How does a slope tell you where to step?'],
  ['delta', 'Why does δ exist?'],
] as const) {
  test(`search finds "${words}"`, async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill(words);
    await expect(
      page
        .getByRole('dialog')
        .getByRole('link', { name: new RegExp(lesson.replace(/[?]/g, '\\?')) })
        .first(),
    ).toBeVisible();
  });
}

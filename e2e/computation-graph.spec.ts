import { expect, openAwake, test } from './support/page.ts';

/** σ, written here: the page's own is what is tested. */
const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));

test('a formula that the reader types is drawn, and its slopes are those that a nudge measures', async ({
  page,
}) => {
  await openAwake(page, '/general-machine/computation-graphs/');
  const figure = page.getByRole('figure', { name: 'Computation graph' });
  await figure.getByLabel('Your formula').fill('σ(a b) ÷ (a + b²) − exp(a)');
  await expect(figure.locator('tbody tr')).toHaveCount(3);
  const given = { a: 0.7, b: -1.2 };
  for (const [name, value] of Object.entries(given))
    await figure.getByLabel(name, { exact: true }).first().fill(String(value));
  await figure.getByRole('button', { name: 'To the end' }).click();

  const f = ({ a, b }: typeof given) => sigmoid(a * b) / (a + b * b) - Math.exp(a);
  const nudge = 1e-5;
  for (const name of ['a', 'b'] as const) {
    const moved = (by: number) => f({ ...given, [name]: given[name] + by });
    const measured = (moved(nudge) - moved(-nudge)) / (2 * nudge);
    await figure.getByRole('radio', { name, exact: true }).check();
    const printed = await figure.locator('[data-figure="sum"]').textContent();
    expect(Math.abs(Number(printed?.replace('−', '-')) - measured)).toBeLessThan(0.6e-4);
    await expect(figure.locator(`.wide [data-slope="${name}"]`)).toHaveText(printed ?? '');
  }
});

test('what cannot be drawn is said, and the drawing stays', async ({ page }) => {
  await openAwake(page, '/general-machine/computation-graphs/');
  const figure = page.getByRole('figure', { name: 'Computation graph' });
  const field = figure.getByLabel('Your formula');
  await field.fill('(x + y');
  await expect(figure.getByText('At character 7')).toBeVisible();
  await expect(figure.getByRole('img', { name: 'Graph from x, y to f' }).first()).toBeVisible();
  await field.fill('x / (y - 2)');
  await expect(figure.getByText('comes to no number')).toBeVisible();
});

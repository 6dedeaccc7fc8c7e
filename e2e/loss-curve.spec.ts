import { readFileSync } from 'node:fs';
import { expect, openAwake, test } from './support/page.ts';
import { plainXor } from './support/plain-training.ts';
import { isRoundingOf } from './support/printed-number.ts';

test('the curve is read by keyboard, on either scale, and saved with every digit', async ({ page }) => {
  await openAwake(page, '/writing/a-run/');
  const curve = page.locator('.loss-curve').first();
  const slider = curve.getByRole('slider');
  await slider.focus();
  await page.keyboard.press('Home');
  const text = ((await curve.locator('.value').first().textContent()) ?? '').trim();
  expect(isRoundingOf(text, plainXor(0).loss)).toBe(true);
  const linear = await curve.locator('.line').first().getAttribute('d');
  await curve.getByRole('button', { name: 'Logarithmic' }).click();
  expect(await curve.locator('.line').first().getAttribute('d')).not.toBe(linear);
  const [csv] = await Promise.all([
    page.waitForEvent('download'),
    curve.getByRole('button', { name: 'Save CSV' }).click(),
  ]);
  const lines = readFileSync(await csv.path(), 'utf8')
    .trim()
    .split('\n');
  expect(lines[0]).toBe('training,update,error');
  for (const line of [lines[1], lines[2], lines.at(-1)]) {
    const [, update, loss] = (line ?? '').split(/,(?=[\d.e-]+(?:,|$))/);
    expect(Math.abs(Number(loss) - plainXor(Number(update)).loss)).toBeLessThan(1e-12);
  }
  const [svg] = await Promise.all([
    page.waitForEvent('download'),
    curve.getByRole('button', { name: 'Save SVG' }).click(),
  ]);
  const drawing = readFileSync(await svg.path(), 'utf8');
  expect(drawing).toContain('xmlns="http://www.w3.org/2000/svg"');
  expect(drawing).toMatch(/stroke="rgb\(/);
});

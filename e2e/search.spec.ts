import { expect, test } from './support/page.ts';

test('search loads nothing until it is asked for, then finds a lesson', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/network-by-hand/forward-pass/', { waitUntil: 'networkidle' });
  expect(asked.filter((url) => url.includes('pagefind'))).toEqual([]);
  // The button shows itself once the page listens: a quiet network alone does not say that its scripts have run.
  await expect(page.getByRole('button', { name: 'Search the book' })).toBeVisible();
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('sigmoid');
  await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
});

import { test as base, expect, type Page } from '@playwright/test';

/** A test whose page may not log an error, break its content policy, or ask another host for anything. */
export const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (protocol.startsWith('http') && origin !== baseURL) complaints.push(`asked ${origin}`);
      });
      await use(undefined);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Opens a page and wakes every island on it: each is scrolled to, and hydrates when it comes into view. */
export async function openAwake(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await wakeIslands(page);
}

export async function wakeIslands(page: Page): Promise<void> {
  await expect(async () => {
    // An island has no box of its own; what it holds has. It may wake between a look and a scroll, so both happen in the page.
    const sleeping = await page.evaluate(() => {
      const islands = document.querySelectorAll('astro-island[ssr]');
      islands[0]?.firstElementChild?.scrollIntoView({ block: 'center' });
      return islands.length;
    });
    expect(sleeping).toBe(0);
  }).toPass({ intervals: [50, 50, 100] });
}

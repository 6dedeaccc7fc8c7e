import { test as base, expect, type Page } from '@playwright/test';

/**
 * Firefox says this also of a formula of which only the first part has come over the network. So what counts is the finished page:
 * see `brokenFormulas`.
 */
const HALF_A_FORMULA = /^Invalid markup: Incorrect number of children for <\w+\/> tag\.$/;

/** A test whose page may not log an error, break its content policy, or ask another host for anything. */
export const test = base.extend<{ quiet: undefined }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
      });
      page.on('pageerror', (error) => {
        if (!HALF_A_FORMULA.test(String(error))) complaints.push(String(error));
      });
      page.on('request', (request) => {
        const { origin, protocol } = new URL(request.url());
        if (protocol.startsWith('http') && origin !== baseURL) complaints.push(`asked ${origin}`);
      });
      await use(undefined);
      expect([...complaints, ...(await brokenFormulas(page))]).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Elements of MathML on a page that have another number of children than they need (MathML Core, section 3). */
export async function brokenFormulas(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const needed = new Map([
      ['mfrac', 2],
      ['mroot', 2],
      ['msub', 2],
      ['msup', 2],
      ['munder', 2],
      ['mover', 2],
      ['msubsup', 3],
      ['munderover', 3],
    ]);
    return [...document.querySelectorAll('math *')]
      .filter((part) => needed.has(part.localName) && part.children.length !== needed.get(part.localName))
      .map((part) => `a formula is broken: ${part.outerHTML}`);
  });
}

/** Opens a page and wakes every island on it. */
export async function openAwake(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await wakeIslands(page);
  await reachForIslands(page);
}

/** Wakes the islands that wake when they come into view: each is scrolled to. */
export async function wakeIslands(page: Page): Promise<void> {
  await wake(page, 'astro-island[ssr]:not([client="reach"])', false);
}

/** Wakes the islands that wake when a reader reaches for them. */
export async function reachForIslands(page: Page): Promise<void> {
  await wake(page, 'astro-island[ssr][client="reach"]', true);
}

async function wake(page: Page, sleepers: string, reaches: boolean): Promise<void> {
  await expect(async () => {
    // An island has no box of its own; what it holds has. It may wake between a look and a scroll, so both happen in the page.
    const sleeping = await page.evaluate(
      ({ sleepers, reaches }) => {
        const islands = document.querySelectorAll(sleepers);
        const figure = islands[0]?.firstElementChild;
        figure?.scrollIntoView({ block: 'center' });
        if (reaches) figure?.dispatchEvent(new Event('pointerover', { bubbles: true }));
        return islands.length;
      },
      { sleepers, reaches },
    );
    expect(sleeping).toBe(0);
  }).toPass({ intervals: [50, 50, 100] });
}

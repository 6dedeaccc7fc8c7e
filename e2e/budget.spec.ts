import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { dist } from '@nudge/scripts/paths.mjs';
import type { Page, Request } from '@playwright/test';
import { lessons } from './support/lessons.ts';
import { expect, reachForIslands, test, wakeIslands } from './support/page.ts';

const KB = 1024;
/** Brotli bytes; what the person we build for allows. */
const allowed = {
  scriptsAtLoad: 25 * KB,
  scriptsAwake: 45 * KB,
  everything: 150 * KB,
  medianOfEverything: 120 * KB,
  /** What waits for a question, and how an answer looks. */
  asking: 6 * KB,
  /** Its figure is awake from the first moment on, and it has the check of a number besides. */
  scriptsOfFrontPage: 55 * KB,
};

interface Weight {
  readonly scriptsAtLoad: number;
  readonly scriptsAwake: number;
  readonly everything: number;
}

/** What a page asks for, every file at brotli's best, as a static host would store it. */
async function weigh(page: Page, path: string, wake: (page: Page) => Promise<void>): Promise<Weight> {
  const asked = new Map<string, { script: boolean; bytes: number }>();
  const note = (request: Request) => {
    const script = request.resourceType() === 'script';
    asked.set(request.url(), { script, bytes: packedSize(new URL(request.url()).pathname) });
  };
  const total = (scriptsOnly: boolean) =>
    [...asked.values()]
      .filter(({ script }) => script || !scriptsOnly)
      .reduce((sum, { bytes }) => sum + bytes, 0);
  page.on('request', note);
  await page.goto(path, { waitUntil: 'networkidle' });
  const scriptsAtLoad = total(true);
  await wake(page);
  await page.waitForLoadState('networkidle');
  page.off('request', note);
  return { scriptsAtLoad, scriptsAwake: total(true), everything: total(false) };
}

async function wakeAll(page: Page): Promise<void> {
  await wakeIslands(page);
  await reachForIslands(page);
}

/** The size of a file of the built site as it travels. Fonts and pictures are packed already. */
function packedSize(path: string): number {
  const file = join(dist, path.endsWith('/') ? `${path}index.html` : path);
  const body = readFileSync(file);
  if (/\.(woff2|png)$/.test(file)) return body.length;
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

test('every lesson keeps to the byte budget', async ({ page }) => {
  const weights: { path: string; weight: Weight }[] = [];
  for (const { path } of lessons) weights.push({ path, weight: await weigh(page, path, wakeAll) });
  const kb = (bytes: number) => (bytes / KB).toFixed(1).padStart(6);
  console.log('KB brotli: scripts at load, scripts awake, everything');
  for (const { path, weight } of weights)
    console.log(`${kb(weight.scriptsAtLoad)} ${kb(weight.scriptsAwake)} ${kb(weight.everything)}  ${path}`);
  for (const { path, weight } of weights) {
    expect(weight.scriptsAtLoad, path).toBeLessThanOrEqual(allowed.scriptsAtLoad);
    expect(weight.scriptsAwake, path).toBeLessThanOrEqual(allowed.scriptsAwake);
    expect(weight.everything, path).toBeLessThanOrEqual(allowed.everything);
  }
  const sorted = weights.map(({ weight }) => weight.everything).toSorted((one, other) => one - other);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(allowed.medianOfEverything);
});

test('the front page keeps to its own', async ({ page }) => {
  // Its second figure is there for those who reach for it.
  const { scriptsAwake, everything } = await weigh(page, '/', wakeIslands);
  const [scripts, all] = [scriptsAwake, everything].map((bytes) => (bytes / KB).toFixed(1));
  console.log(`the front page: ${scripts} KB of scripts, ${all} KB of everything`);
  expect(scriptsAwake).toBeLessThanOrEqual(allowed.scriptsOfFrontPage);
  expect(everything).toBeLessThanOrEqual(allowed.everything);
});

test('before the first question hardly anything is there to answer it', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/network-by-hand/one-output-weight/', { waitUntil: 'networkidle' });
  const toAsk = asked.filter((path) => /\/(MarkdownContent|asking)\.[^/]*\.(js|css)$/.test(path));
  const bytes = toAsk.map(packedSize).reduce((sum, size) => sum + size, 0);
  console.log(`to ask: ${(bytes / KB).toFixed(1)} KB in ${toAsk.length} files`);
  expect(toAsk.some((path) => path.endsWith('.js'))).toBe(true);
  expect(bytes).toBeLessThanOrEqual(allowed.asking);
  expect(asked.filter((path) => path.startsWith('/ask/'))).toEqual([]);
  await page.locator('.katex [data-of="grad.W45"][data-kind="derived"]').first().click();
  await expect(page.getByRole('heading', { name: /^∂E\/∂W₄₅/ })).toBeVisible();
  expect(asked.filter((path) => path.startsWith('/ask/'))).toEqual(['/ask/two-two-one.unit-pairs.json']);
});

import { brotliCompressSync, constants } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import { lessons } from './support/lessons.ts';
import { expect, test, wakeIslands } from './support/page.ts';

const KB = 1024;
/** Brotli bytes; what the person we build for allows. */
const allowed = {
  scriptsAtLoad: 25 * KB,
  scriptsAwake: 45 * KB,
  everything: 150 * KB,
  medianOfEverything: 120 * KB,
};

interface Weight {
  readonly scriptsAtLoad: number;
  readonly scriptsAwake: number;
  readonly everything: number;
}

/** What a page brings over the wire, every file at brotli's best, as a static host would store it. */
async function weigh(page: Page, path: string): Promise<Weight> {
  const files = new Map<string, { script: boolean; bytes: number }>();
  const pending: Promise<void>[] = [];
  const note = async (response: Response) => {
    const type = response.request().resourceType();
    const body = await response.body();
    const bytes = /font|image/.test(type) ? body.length : brotli(body);
    files.set(response.url(), { script: type === 'script', bytes });
  };
  const listen = (response: Response) => {
    pending.push(note(response));
  };
  const total = async (scriptsOnly: boolean) => {
    await Promise.all(pending);
    return [...files.values()]
      .filter(({ script }) => script || !scriptsOnly)
      .reduce((sum, { bytes }) => sum + bytes, 0);
  };
  page.on('response', listen);
  await page.goto(path, { waitUntil: 'networkidle' });
  const scriptsAtLoad = await total(true);
  await wakeIslands(page);
  await page.waitForLoadState('networkidle');
  const weight = { scriptsAtLoad, scriptsAwake: await total(true), everything: await total(false) };
  page.off('response', listen);
  return weight;
}

function brotli(body: Buffer): number {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

test('every lesson keeps to the byte budget', async ({ page }) => {
  const weights: { path: string; weight: Weight }[] = [];
  for (const { path } of lessons) weights.push({ path, weight: await weigh(page, path) });
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

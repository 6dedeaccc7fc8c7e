// How a page feels while it trains: frames in ten seconds beside those of the same page at rest, and the longest task of its main thread.
// Two figures are live: a training at full speed, and a ball whose rate is moved in every frame.
// Usage, with the built site served: node e2e/bench/main-thread.mjs http://localhost:4321
import { findChromium } from '@nudge/scripts/browsers.mjs';
import { chromium } from '@playwright/test';

const address = process.argv[2] ?? 'http://localhost:4321';
const SECONDS = 10;
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
await page.goto(`${address}/writing/a-run/`, { waitUntil: 'networkidle' });
for (const figure of ['figure.training', 'figure.descent']) {
  await page.locator(figure).scrollIntoViewIfNeeded();
  await page.locator(`astro-island:not([ssr]):has(${figure})`).waitFor();
}

/** @param {boolean} moves whether the ball's rate is moved in every frame */
async function watch(moves) {
  return page.evaluate(
    async ({ moves, seconds }) => {
      /** @type {number[]} */
      const long = [];
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) long.push(duration);
      });
      observer.observe({ type: 'longtask' });
      const slider = document.querySelector('figure.descent input[type="range"]');
      const start = performance.now();
      let frames = 0;
      while (performance.now() - start < 1000 * seconds) {
        await new Promise(requestAnimationFrame);
        frames += 1;
        if (!moves || !(slider instanceof HTMLInputElement)) continue;
        slider.value = String(0.1 + 0.05 * (frames % 40));
        slider.dispatchEvent(new Event('input', { bubbles: true }));
      }
      observer.disconnect();
      return { frames, longest: Math.max(0, ...long), longTasks: long.length };
    },
    { moves, seconds: SECONDS },
  );
}

const before = await watch(false);
await page.locator('figure.training').getByLabel('Speed').selectOption('full');
await page.locator('figure.training').getByRole('button', { name: 'Play' }).click();
const live = await watch(true);
await page.locator('figure.training').getByRole('button', { name: 'Pause' }).click();
const after = await watch(false);
await browser.close();

const idle = (before.frames + after.frames) / 2;
console.log(`at rest: ${before.frames} and ${after.frames} frames in ${SECONDS} s`);
console.log(`live: ${live.frames} frames, ${((100 * live.frames) / idle).toFixed(1)} % of those at rest`);
console.log(`tasks over 50 ms while live: ${live.longTasks}, the longest ${live.longest.toFixed(0)} ms`);

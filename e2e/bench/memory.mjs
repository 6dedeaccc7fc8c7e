// What a long training holds: the heap of the page and of its training thread, collected, minute by minute, while the training goes at full
// speed; and how long it takes to stop. Usage, with the built site served: node e2e/bench/memory.mjs http://localhost:4321 [MINUTES]
import { findChromium } from '@nudge/scripts/browsers.mjs';
import { chromium } from '@playwright/test';

const address = process.argv[2] ?? 'http://localhost:4321';
const minutes = Number(process.argv[3] ?? 10);
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
await page.goto(`${address}/writing/a-run/`);
const figure = page.locator('figure.training');
await figure.scrollIntoViewIfNeeded();
await page.locator('astro-island:not([ssr]):has(figure.training)').waitFor();
await figure.getByLabel('Speed').selectOption('full');
await figure.getByRole('button', { name: 'Play' }).click();

const session = await browser.newBrowserCDPSession();
const heaps = { page: await heapOf('page'), thread: await heapOf('worker') };

for (let minute = 0; minute <= minutes; minute++) {
  if (minute > 0) await page.waitForTimeout(60_000);
  const [inPage, inThread] = [await heaps.page(), await heaps.thread()];
  const updates = await figure.locator('[data-figure="updates"]').textContent();
  console.log(`minute ${minute}: page ${inPage} MB, thread ${inThread} MB, ${updates} updates`);
}
const asked = performance.now();
await figure.getByRole('button', { name: 'Pause' }).click();
await figure.getByRole('button', { name: 'Play' }).waitFor();
console.log(`paused in ${(performance.now() - asked).toFixed(0)} ms, the click and the look included`);
await browser.close();

/**
 * Tells the heap of the page, or of its worker, after a collection.
 *
 * @param {string} type of the target
 * @returns {Promise<() => Promise<string>>} megabytes
 */
async function heapOf(type) {
  const { targetInfos } = await session.send('Target.getTargets');
  const target = targetInfos.find((one) => one.type === type);
  if (target === undefined) throw new Error(`There is no ${type} in this browser.`);
  const { sessionId } = await session.send('Target.attachToTarget', {
    targetId: target.targetId,
    flatten: false,
  });
  let last = 0;
  /** @param {string} method */
  const send = (method) => {
    last += 1;
    const id = last;
    const answered = new Promise((resolve) => {
      session.on('Target.receivedMessageFromTarget', function hear(event) {
        const message = JSON.parse(event.message);
        if (event.sessionId !== sessionId || message.id !== id) return;
        session.off('Target.receivedMessageFromTarget', hear);
        resolve(message.result);
      });
    });
    session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    return answered;
  };
  return async () => {
    await send('HeapProfiler.collectGarbage');
    const { usedSize } = await send('Runtime.getHeapUsage');
    return (usedSize / 2 ** 20).toFixed(2);
  };
}

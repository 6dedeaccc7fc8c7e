import { chromium } from '@playwright/test';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
for (const [name, width, scheme] of [['desk', 1280, 'light'], ['phone', 390, 'light'], ['dark', 1280, 'dark']]) {
  const p = await b.newPage({ viewport: { width, height: 900 }, colorScheme: scheme });
  p.on('console', (m) => m.type() === 'error' && console.log(name, m.text())); p.on('pageerror', (e) => console.log(name, String(e)));
  await p.goto('http://localhost:4890/writing/a-run/', { waitUntil: 'networkidle' });
  const f = p.locator('figure.training'); await f.scrollIntoViewIfNeeded(); await p.waitForTimeout(800);
  await f.screenshot({ path: `/tmp/x/run-${name}-0.png` });
  await f.getByRole('button', { name: 'Play' }).click(); await p.waitForTimeout(4000); await f.getByRole('button', { name: 'Pause' }).click(); await p.waitForTimeout(400);
  await f.locator('summary').click();
  await f.screenshot({ path: `/tmp/x/run-${name}-1.png` });
  console.log(name, await f.locator('.numbers').innerText());
}
await b.close();

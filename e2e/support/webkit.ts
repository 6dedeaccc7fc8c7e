import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { findWebKit } from '@nudge/scripts/browsers.mjs';
import { Builder, type WebDriver } from 'selenium-webdriver';

/**
 * Opens WebKit, which Playwright brings for few systems: Debian's, over WebDriver, on a screen of its own.
 *
 * @throws Error where there is none, or it does not start
 */
export async function withWebKit<T>(use: (driver: WebDriver) => Promise<T>): Promise<T> {
  const webkit = findWebKit();
  if (webkit === undefined) throw new Error('there is no WebKit to drive');
  const port = await freePort();
  const server = spawn('xvfb-run', ['-a', webkit.driver, `--port=${port}`], {
    stdio: 'ignore',
    detached: true,
  });
  try {
    const url = `http://127.0.0.1:${port}`;
    await untilAnswering(url, server);
    const driver = await new Builder()
      .usingServer(url)
      .withCapabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: webkit.browser, args: ['--automation'] },
      })
      .build();
    try {
      return await use(driver);
    } finally {
      await driver.quit();
    }
  } finally {
    // The screen goes with the driver: both belong to one group of processes.
    if (server.pid !== undefined) process.kill(-server.pid);
  }
}

async function untilAnswering(url: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const answer = await fetch(`${url}/status`).catch(() => null);
    if (answer?.ok) return;
    await new Promise(setImmediate);
  }
  throw new Error(`WebKit's driver ended with code ${server.exitCode} before it answered`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new TypeError('the server has no port'));
        else resolve(address.port);
      });
    });
  });
}

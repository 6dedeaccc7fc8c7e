import { findChromium, findFirefox } from '@nudge/scripts/browsers.mjs';
import { defineConfig, devices } from '@playwright/test';

const port = Number(process.env['E2E_PORT'] ?? 4399);
const chromium = findChromium();
const firefox = findFirefox();

/** Chromium asks its maker's hosts about updates; here no request leaves the machine. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** What has to hold in every engine; the rest is looked at in Chromium alone. */
const everyEngine = /\b(pages|stepper|panel|front-page|ask|same-bits|training)\.spec\.ts$/;

export default defineConfig({
  testDir: '.',
  fullyParallel: true,
  // The longest walk is 44 steps there and back, on whatever machine this is.
  timeout: 120_000,
  forbidOnly: process.env['CI'] !== undefined,
  workers: 2,
  reporter: [['list'], ['json', { outputFile: 'reports/e2e.json' }]],
  outputDir: 'reports/traces',
  // A trace of every page costs a third of the time: ask for one with `playwright test --trace on`.
  use: { baseURL: `http://localhost:${port}` },
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        launchOptions: { args: quiet, ...(chromium === undefined ? {} : { executablePath: chromium }) },
      },
    },
    // Debian's Firefox is driven over WebDriver BiDi, which is a channel of its own.
    ...(firefox === undefined
      ? []
      : [
          {
            name: 'firefox',
            testMatch: everyEngine,
            use: {
              ...devices['Desktop Firefox'],
              ...(firefox.endsWith('firefox-esr') ? { channel: 'moz-firefox' } : {}),
              launchOptions: { executablePath: firefox },
            },
          },
        ]),
  ],
  webServer: {
    command: `node ../scripts/serve.mjs ${port}`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: process.env['CI'] === undefined,
  },
});

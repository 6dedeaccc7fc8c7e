import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { root } from './paths.mjs';

const systemChromium = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const systemFirefox = ['/usr/bin/firefox-esr'];
const systemWebKit = ['x86_64', 'aarch64'].flatMap((machine) =>
  ['4.1', '4.0'].map((version) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-${version}/MiniBrowser`),
);

/** Playwright is a dependency of e2e alone, and is asked only once it is installed. */
function playwright() {
  return createRequire(join(root, 'e2e', 'package.json'))('@playwright/test');
}

/** @returns {string | undefined} the program of a Chromium that Playwright can drive: its own, else the system's */
export function findChromium() {
  return [playwright().chromium.executablePath(), ...systemChromium].find((path) => existsSync(path));
}

/** @returns {string | undefined} the program of a Firefox that Playwright can drive: its own, else Debian's */
export function findFirefox() {
  return [playwright().firefox.executablePath(), ...systemFirefox].find((path) => existsSync(path));
}

/** @returns {{ driver: string, browser: string } | undefined} Debian's WebKit, and what drives it over WebDriver on a screen of its own */
export function findWebKit() {
  const [driver, screen] = ['/usr/bin/WebKitWebDriver', '/usr/bin/xvfb-run'];
  const browser = systemWebKit.find((path) => existsSync(path));
  return browser !== undefined && existsSync(driver) && existsSync(screen) ? { driver, browser } : undefined;
}

/** @returns {string} the one command that gets the browsers on this machine */
export function commandForBrowsers() {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const debian = folders.some((folder) => {
    try {
      accessSync(join(folder, 'apt-get'), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
  const sudo = process.getuid?.() === 0 ? '' : 'sudo ';
  return debian
    ? `${sudo}apt-get install -y --no-install-recommends chromium firefox-esr webkit2gtk-driver xvfb xauth fonts-liberation`
    : 'node_modules/.bin/pnpm --filter @nudge/e2e exec playwright install chromium firefox';
}

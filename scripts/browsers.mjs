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
    ? `${sudo}apt-get install -y --no-install-recommends chromium firefox-esr fonts-liberation`
    : 'node_modules/.bin/pnpm --filter @nudge/e2e exec playwright install chromium firefox';
}

import { join } from 'node:path';
import { commandForBrowsers, findChromium, findFirefox, findWebKit } from './browsers.mjs';
import { run } from './command.mjs';
import { Failure } from './failure.mjs';
import { root } from './paths.mjs';

/**
 * Makes sure that the browser tests have a Chromium, and in CI a Firefox and a WebKit too.
 *
 * @throws {Failure} where there is none and none can be had; it names the command that gets one
 */
export async function ensureBrowsers() {
  if (!findChromium()) {
    await run(join(root, 'e2e', 'node_modules', '.bin', 'playwright'), [
      'install',
      '--only-shell',
      'chromium',
    ]);
  }
  const [chromium, firefox] = [findChromium(), findFirefox()];
  if (!chromium) throw new Failure(`No browser for the tests. Get one with:\n  ${commandForBrowsers()}`);
  const webkit = findWebKit()?.browser;
  const missing = [...(firefox ? [] : ['Firefox']), ...(webkit ? [] : ['WebKit'])];
  const found = [chromium, firefox, webkit].filter((path) => path !== undefined);
  if (missing.length === 0) return console.log(`Browsers: ${found.join(', ')}`);
  const advice = `No ${missing.join(' and no ')} for the tests. Get one with:\n  ${commandForBrowsers()}`;
  if (process.env['CI']) throw new Failure(advice);
  console.log(`Browsers: ${found.join(', ')}. ${advice}`);
}

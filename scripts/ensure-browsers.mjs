import { join } from 'node:path';
import { commandForBrowsers, findChromium, findFirefox } from './browsers.mjs';
import { run } from './command.mjs';
import { Failure } from './failure.mjs';
import { root } from './paths.mjs';

/**
 * Makes sure that the browser tests have a Chromium, and in CI a Firefox too.
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
  if (firefox) return console.log(`Browsers: ${chromium}, ${firefox}`);
  const missing = `No Firefox for the tests. Get one with:\n  ${commandForBrowsers()}`;
  if (process.env['CI']) throw new Failure(missing);
  console.log(`Browsers: ${chromium}. ${missing}`);
}

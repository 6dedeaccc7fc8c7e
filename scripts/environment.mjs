import { delimiter, join } from 'node:path';
import { bin, root } from './paths.mjs';

/** The environment of every command: the pinned tools first, no tool phones home, and what Node compiles is kept for the next time. */
export const environment = {
  ...process.env,
  PATH: bin + delimiter + process.env['PATH'],
  ASTRO_TELEMETRY_DISABLED: '1',
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node'),
  NPM_CONFIG_UPDATE_NOTIFIER: 'false',
};

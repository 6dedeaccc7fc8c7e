import { delimiter } from 'node:path';
import { bin } from './paths.mjs';

/** The environment of every command: the pinned tools first, and no tool phones home. */
export const environment = {
  ...process.env,
  PATH: bin + delimiter + process.env['PATH'],
  ASTRO_TELEMETRY_DISABLED: '1',
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  NPM_CONFIG_UPDATE_NOTIFIER: 'false',
};

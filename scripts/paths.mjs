import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Commands of the root's dependencies, the pinned Node among them. */
export const bin = join(root, 'node_modules', '.bin');

/** The built site. */
export const dist = join(root, 'apps', 'site', 'dist');

import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const folder = fileURLToPath(new URL('../../../docs-content/examples', import.meta.url));

/** Reloads the page in development when a worked example changes. Lessons and parts.json are watched already. */
export function watchDocsContent(): Plugin {
  return {
    name: 'nudge:watch-docs-content',
    apply: 'serve',
    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on('all', (_event, path) => {
        if (path.startsWith(folder)) server.ws.send({ type: 'full-reload' });
      });
    },
  };
}

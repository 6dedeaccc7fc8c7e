// Serves the built site: `node scripts/serve.mjs [port]`, or `PORT=4321 node scripts/serve.mjs`.
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from './failure.mjs';
import { dist } from './paths.mjs';
import { listenFailure, loopback, parsePort } from './port.mjs';
import { encodingFor, FileReader, findFile } from './static-files.mjs';

/**
 * Answers requests with the files of a folder, as a static host does: compressed, hashed files kept for good, `404.html`
 * for what is not there.
 *
 * @param {string} folder
 * @returns {import('node:http').RequestListener}
 */
export function staticSite(folder) {
  const reader = new FileReader();
  return async (request, response) => {
    try {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.writeHead(405, { allow: 'GET, HEAD' }).end();
        return;
      }
      const [path = '/', query] = (request.url ?? '/').split('?', 2);
      const found = await findFile(folder, path);
      if (found && 'redirect' in found) {
        response.writeHead(301, { location: query ? `${found.redirect}?${query}` : found.redirect }).end();
        return;
      }
      const file = found?.file ?? join(folder, '404.html');
      const accepted = String(request.headers['accept-encoding'] ?? '');
      const { body, headers } = await reader.read(file, encodingFor(file, accepted));
      const kept = found !== undefined && path.startsWith('/_astro/');
      const common = {
        ...headers,
        'cache-control': kept ? 'public, max-age=31536000, immutable' : 'no-cache',
        'x-content-type-options': 'nosniff',
      };
      if (found && request.headers['if-none-match'] === headers.etag) {
        response.writeHead(304, { etag: headers.etag, vary: 'accept-encoding' }).end();
        return;
      }
      response.writeHead(found ? 200 : 404, common).end(request.method === 'HEAD' ? undefined : body);
    } catch (error) {
      console.error(error);
      response.writeHead(500).end('The server failed; its terminal says why.');
    }
  };
}

/**
 * Serves the built site on this machine until the process ends.
 *
 * @param {number} port
 * @throws {Failure} where there is no built site, or the port cannot be had
 */
export async function serve(port) {
  if (!existsSync(join(dist, 'index.html'))) {
    throw new Failure('There is no built site in apps/site/dist. `npm start` builds it first.');
  }
  const listener = staticSite(dist);
  for (const host of loopback) {
    const failure = await new Promise((resolve) => {
      const server = createServer(listener);
      server.on('error', (error) => resolve(listenFailure(error, port)));
      server.listen(port, host, () => resolve(undefined));
    });
    if (failure) throw failure;
  }
  console.log(`Nudge is at http://localhost:${port}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await serve(parsePort(process.argv[2] ?? process.env['PORT']));
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Serves an empty page at `/`, and the sources of core as a browser runs them: the way to run core itself in any browser. */
export async function serveSources(): Promise<{ readonly url: string; readonly close: () => void }> {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/') {
      response.setHeader('content-type', 'text/html').end('<!doctype html><title>Core</title>');
      return;
    }
    const path = normalize(pathname);
    if (!path.startsWith('/packages/core/') || !path.endsWith('.ts')) {
      response.writeHead(404).end();
      return;
    }
    const source = await readFile(join(root, path), 'utf8');
    response.setHeader('content-type', 'text/javascript').end(stripTypeScriptTypes(source));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = portOf(server.address());
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

function portOf(address: string | AddressInfo | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new TypeError('the server has no port');
  return address;
}

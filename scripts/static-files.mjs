import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

/** @type {Readonly<Record<string, string>>} */
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};
const compressible = new Set(['.html', '.js', '.css', '.json', '.svg', '.xml', '.txt']);

/** @typedef {'br' | 'gzip' | 'identity'} Encoding */

/** @type {Readonly<Record<Encoding, (body: Buffer) => Promise<Buffer>>>} */
const encoders = { br: promisify(brotliCompress), gzip: promisify(gzip), identity: async (body) => body };

/**
 * The file for a path of an address, or where to go instead.
 *
 * @param {string} folder what is served; nothing outside it ever is
 * @param {string} path the path of the address, still percent-encoded
 * @returns {Promise<{ file: string } | { redirect: string } | undefined>} `undefined` where there is nothing
 */
export async function findFile(folder, path) {
  let decoded;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  const base = resolve(folder);
  const file = resolve(base, `.${decoded}`);
  if (decoded.includes('\0') || (file !== base && !file.startsWith(base + sep))) return undefined;
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() && !decoded.endsWith('/')) return { file };
  if (!found?.isDirectory()) return undefined;
  const index = join(file, 'index.html');
  if (!(await stat(index).catch(() => undefined))) return undefined;
  return decoded.endsWith('/') ? { file: index } : { redirect: `${path}/` };
}

/**
 * @param {string} file
 * @param {string} accepted the request's `Accept-Encoding`
 * @returns {Encoding}
 */
export function encodingFor(file, accepted) {
  if (!compressible.has(extname(file))) return 'identity';
  if (/\bbr\b/.test(accepted)) return 'br';
  return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity';
}

/** Reads files as they are to be sent, and compresses each only once. */
export class FileReader {
  /** @type {Map<string, { body: Buffer, headers: Record<string, string> }>} */
  #sent = new Map();

  /**
   * @param {string} file
   * @param {Encoding} encoding
   */
  async read(file, encoding) {
    const { mtimeMs, size } = await stat(file);
    const key = `${file} ${mtimeMs} ${size} ${encoding}`;
    const known = this.#sent.get(key);
    if (known) return known;
    const body = await encoders[encoding](await readFile(file));
    const answer = {
      body,
      headers: {
        'content-type': types[extname(file)] ?? 'application/octet-stream',
        'content-length': String(body.length),
        etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 20)}"`,
        vary: 'accept-encoding',
        ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
      },
    };
    this.#sent.set(key, answer);
    return answer;
  }
}

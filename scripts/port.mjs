import { createServer } from 'node:net';
import { Failure } from './failure.mjs';

/** Both names of this machine: a browser may take either for `localhost`. */
export const loopback = ['127.0.0.1', '::1'];

/**
 * @param {string | undefined} text as given by PORT; empty or undefined means the usual one
 * @returns {number} 1 to 65535
 * @throws {Failure} for anything else
 */
export function parsePort(text) {
  if (text === undefined || text === '') return 4321;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65535) return port;
  throw new Failure(`PORT is ${JSON.stringify(text)}; it must be a whole number from 1 to 65535.`);
}

/**
 * What an error of `listen` means.
 *
 * @param {Error} error
 * @param {number} port
 * @returns {Failure | undefined} `undefined` where the machine has no such address, which is no harm
 */
export function listenFailure(error, port) {
  const code = 'code' in error ? error.code : undefined;
  if (code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT') return undefined;
  if (code === 'EADDRINUSE') {
    return new Failure(
      `Port ${port} is taken. Stop what runs there, or choose another: PORT=${port + 1} npm start`,
    );
  }
  if (code === 'EACCES')
    return new Failure(`Port ${port} needs more rights than you have. Choose one above 1023.`);
  return new Failure(`Cannot listen on port ${port}: ${error.message}`);
}

/**
 * Resolves where the port can be had on every loopback address, now.
 *
 * @param {number} port
 * @throws {Failure} where it is taken
 */
export async function checkPortIsFree(port) {
  for (const host of loopback) {
    const failure = await new Promise((resolve) => {
      const probe = createServer();
      probe.on('error', (error) => resolve(listenFailure(error, port)));
      probe.listen(port, host, () => probe.close(() => resolve(undefined)));
    });
    if (failure) throw failure;
  }
}

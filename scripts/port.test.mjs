import { createServer } from 'node:net';
import { describe, expect, it } from 'vitest';
import { checkPortIsFree, parsePort } from './port.mjs';

describe('parsePort', () => {
  it('takes a whole number from 1 to 65535', () => {
    expect(parsePort('1')).toBe(1);
    expect(parsePort('65535')).toBe(65535);
  });

  it('falls back to 4321 where nothing is given', () => {
    expect(parsePort(undefined)).toBe(4321);
    expect(parsePort('')).toBe(4321);
  });

  it.each(['0', '65536', '-1', '80.5', '1e3', '0x50', ' 80', 'http'])(
    'refuses %j and says what it must be',
    (text) => {
      expect(() => parsePort(text)).toThrow(
        `PORT is ${JSON.stringify(text)}; it must be a whole number from 1 to 65535.`,
      );
    },
  );
});

describe('checkPortIsFree', () => {
  it('says which port is taken, and lets a free one pass', async () => {
    const server = createServer();
    await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('no port');
    await expect(checkPortIsFree(address.port)).rejects.toThrow(`Port ${address.port} is taken.`);
    await new Promise((resolve) => server.close(resolve));
    await expect(checkPortIsFree(address.port)).resolves.toBeUndefined();
  });
});

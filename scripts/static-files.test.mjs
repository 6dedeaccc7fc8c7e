import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodingFor, findFile } from './static-files.mjs';

describe('findFile', () => {
  const outside = mkdtempSync(join(tmpdir(), 'nudge-'));
  const site = join(outside, 'site');

  beforeAll(() => {
    mkdirSync(join(site, 'part'), { recursive: true });
    mkdirSync(join(outside, 'site-secret'));
    writeFileSync(join(outside, 'secret.txt'), 'secret');
    writeFileSync(join(outside, 'site-secret', 'secret.txt'), 'secret');
    writeFileSync(join(site, 'index.html'), 'front');
    writeFileSync(join(site, 'part', 'index.html'), 'part');
    writeFileSync(join(site, 'a b.txt'), 'text');
  });
  afterAll(() => rmSync(outside, { recursive: true }));

  it('finds files and the index of a folder', async () => {
    expect(await findFile(site, '/')).toEqual({ file: join(site, 'index.html') });
    expect(await findFile(site, '/part/')).toEqual({ file: join(site, 'part', 'index.html') });
    expect(await findFile(site, '/a%20b.txt')).toEqual({ file: join(site, 'a b.txt') });
  });

  it('leads from a folder to its address with a slash', async () => {
    expect(await findFile(site, '/part')).toEqual({ redirect: '/part/' });
  });

  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/part/../../secret.txt',
    '/../site-secret/secret.txt',
    '/a%00.txt',
    '/%E0%A4%A',
    '/none.txt',
    '/index.html/',
  ])('has nothing for %s', async (path) => {
    expect(await findFile(site, path)).toBeUndefined();
  });
});

it('compresses text as the browser allows, and nothing that is compressed already', () => {
  expect(encodingFor('index.html', 'gzip, deflate, br, zstd')).toBe('br');
  expect(encodingFor('index.html', 'gzip, deflate')).toBe('gzip');
  expect(encodingFor('index.html', '')).toBe('identity');
  expect(encodingFor('font.woff2', 'gzip, deflate, br')).toBe('identity');
});

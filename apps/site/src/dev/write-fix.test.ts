import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFix } from './write-fix.ts';

const path = 'docs-content/lessons/part/lesson.mdx';
const text = 'It is 0.691, then 0.05.\n';
let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'nudge-fix-'));
  await mkdir(join(root, 'docs-content/lessons/part'), { recursive: true });
  await writeFile(join(root, path), text);
  await writeFile(join(root, 'secret.mdx'), text);
});

afterEach(() => rm(root, { recursive: true }));

const first = { start: 6, end: 11, source: '0.691', fix: '0.690' };
const second = { start: 18, end: 22, source: '0.05', fix: '0.06' };

describe('writeFix', () => {
  it('puts the right text in the place of the wrong one', async () => {
    expect(await writeFix(root, { path, fixes: [first, second] })).toBeNull();
    expect(await readFile(join(root, path), 'utf8')).toBe('It is 0.690, then 0.06.\n');
  });

  it('writes nothing where any of the stretches reads otherwise by now', async () => {
    const moved = { ...second, source: '0.04' };
    expect(await writeFix(root, { path, fixes: [first, moved] })).toMatch(
      /has changed since .* nothing was written/,
    );
    expect(await readFile(join(root, path), 'utf8')).toBe(text);
  });

  it.each([
    'docs-content/lessons/part/../../../secret.mdx',
    '/etc/passwd',
    'secret.mdx',
    'docs-content/lessons/part/lesson.json',
  ])('refuses to write %s', async (elsewhere) => {
    expect(await writeFix(root, { path: elsewhere, fixes: [first] })).toMatch(/no fix of a lesson/);
    expect(await readFile(join(root, 'secret.mdx'), 'utf8')).toBe(text);
  });

  it.each([null, {}, { path }, { path, fixes: [] }, { path, fixes: [{ ...first, start: -1 }] }])(
    'refuses %j',
    async (asked) => {
      expect(await writeFix(root, asked)).toMatch(/nothing was written/);
    },
  );
});

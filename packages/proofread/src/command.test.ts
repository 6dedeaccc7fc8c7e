import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lesson } from '../test/two-two-one.ts';

const command = fileURLToPath(new URL('command.ts', import.meta.url));
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lessons-'));
  await writeFile(join(folder, 'right.mdx'), lesson('$y_5 \\approx 0.690$'));
  await writeFile(join(folder, 'wrong.mdx'), lesson('$y_5 \\approx 0.691$'));
});

afterAll(() => rm(folder, { recursive: true }));

function run(...args: readonly string[]): Promise<{ code: unknown; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...args], { cwd: folder }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : error.code, stdout, stderr });
    });
  });
}

test('a right lesson: 0', async () => {
  expect(await run('right.mdx')).toEqual({
    code: 0,
    stdout: '1 lesson, 1 number checked, 0 errors; 0 general statements not read\n',
    stderr: '',
  });
});

test('a wrong one: its finding, and 1', async () => {
  expect(await run('right.mdx', 'wrong.mdx')).toEqual({
    code: 1,
    stdout:
      'wrong.mdx:7:14 error wrong-digit  printed 0.691; y₅ is 0.6902835 → 0.690\n' +
      '2 lessons, 2 numbers checked, 1 error; 0 general statements not read\n',
    stderr: '',
  });
});

test.each([
  ['an option that there is not', ['--wat'], /--wat.*\nusage:/s],
  ['a file that there is not', ['none.mdx'], /^none\.mdx: there is no such file\n$/],
  ['a folder', ['.'], /^\.: expected a lesson, found a folder\n$/],
])('%s: 2', async (_, args, message) => {
  const { code, stdout, stderr } = await run(...args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(message);
});

import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { lesson } from '../test/two-two-one.ts';

const command = fileURLToPath(new URL('command.ts', import.meta.url));
const right = lesson('$y_5 \\approx 0.690$');
const wrong = lesson('$y_5 \\approx 0.691$');
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lessons-'));
  await writeFile(join(folder, 'right.mdx'), right);
  await writeFile(join(folder, 'wrong.mdx'), wrong);
});

afterEach(() => rm(folder, { recursive: true }));

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
    stdout: '1 lesson, 2 numbers (1 derived, 1 mention), 0 errors\n',
    stderr: '',
  });
});

test('a wrong one: its finding, what to do, a summary, and 1', async () => {
  const { code, stdout, stderr } = await run('right.mdx', 'wrong.mdx');
  expect([code, stderr]).toEqual([1, '']);
  const [findings, remedies, summary] = stdout.split('\n\n');
  expect(findings).toBe('wrong.mdx:7:14 error wrong-digit  printed 0.691; y₅ is 0.6902835 → 0.690');
  expect(remedies).toMatch(/^wrong-digit: .*--fix/);
  expect(summary).toBe('2 lessons, 4 numbers (2 derived, 2 mention), 1 error\n');
});

test('a lesson named twice is read once', async () => {
  const { stdout } = await run('wrong.mdx', './wrong.mdx', join(folder, 'wrong.mdx'));
  expect(stdout.match(/wrong-digit {2}/g)).toHaveLength(1);
});

test('--list: every number on a line of its own', async () => {
  expect(await run('wrong.mdx', '--list')).toEqual({
    code: 1,
    stdout: 'wrong.mdx:7:2\tmention\ty_5\ty5\t-\nwrong.mdx:7:14\tderived\t0.691\ty5\t0.6902834929076443\n',
    stderr: '1 error; without --list it is shown\n',
  });
});

test('--json: everything, and nothing else on standard output', async () => {
  const { code, stdout, stderr } = await run('right.mdx', 'wrong.mdx', '--json');
  expect([code, stderr]).toEqual([1, '']);
  const offset = wrong.indexOf('0.691');
  expect(JSON.parse(stdout)).toMatchObject({
    files: [
      {
        path: 'right.mdx',
        fixed: 0,
        numbers: [{ kind: 'mention' }, { printed: '0.690' }],
        findings: [],
        notes: [],
        unread: [],
      },
      {
        path: 'wrong.mdx',
        findings: [
          {
            kind: 'wrong-digit',
            severity: 'error',
            start: offset,
            end: offset + 5,
            line: 7,
            column: 14,
            fix: '0.690',
          },
        ],
      },
    ],
    lists: [],
    floor: [],
    totals: {
      files: 2,
      numbers: 4,
      errors: 1,
      unread: 0,
      notes: 0,
      fixed: 0,
      kinds: { derived: 2, mention: 2, declared: 0 },
    },
  });
});

describe('--fix', () => {
  const contents = (file: string) => readFile(join(folder, file), 'utf8');

  test('mends what it can and says what is left', async () => {
    await writeFile(join(folder, 'both.mdx'), lesson('$y_5 \\approx 0.691$, $W_{15}$'));
    const { code, stdout } = await run('both.mdx', 'right.mdx', '--fix');
    expect(code).toBe(1);
    expect(stdout).toMatch(/^both\.mdx:7:23 error unknown-quantity .*\n\n/);
    expect(stdout).toMatch(/\n\nfixed 1 place in 1 lesson\n2 lessons, .* 1 error\n$/);
    expect(await contents('both.mdx')).toBe(lesson('$y_5 \\approx 0.690$, $W_{15}$'));
  });

  test('a second time there is nothing to do', async () => {
    await run('wrong.mdx', '--fix');
    const { code, stdout } = await run('wrong.mdx', '--fix');
    expect([code, stdout]).toEqual([0, '1 lesson, 2 numbers (1 derived, 1 mention), 0 errors\n']);
  });

  test('keeps byte order mark, line ends, a missing last line end, the rights and the link', async () => {
    const text = `\uFEFF${wrong.replaceAll('\n', '\r\n').trimEnd()}`;
    await mkdir(join(folder, 'elsewhere'));
    const target = join(folder, 'elsewhere', 'odd.mdx');
    await writeFile(target, text);
    await chmod(target, 0o640);
    await symlink(target, join(folder, 'odd.mdx'));
    expect((await run('odd.mdx', '--fix')).code).toBe(0);
    expect(await contents('odd.mdx')).toBe(text.replace('0.691', '0.690'));
    expect((await stat(target)).mode & 0o777).toBe(0o640);
    expect(await readdir(join(folder, 'elsewhere'))).toEqual(['odd.mdx']);
    expect((await readdir(folder)).toSorted()).toEqual(['elsewhere', 'odd.mdx', 'right.mdx', 'wrong.mdx']);
  });

  test('mends nothing where one of the files can not be read', async () => {
    expect((await run('wrong.mdx', 'none.mdx', '--fix')).code).toBe(2);
    expect(await contents('wrong.mdx')).toBe(wrong);
  });

  test('with --json: how much it has mended', async () => {
    const { code, stdout } = await run('wrong.mdx', '--fix', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      files: [{ fixed: 1, findings: [] }],
      totals: { fixed: 1, errors: 0 },
    });
  });
});

test.each([
  ['an option that there is not', ['--wat'], /--wat.*\nusage:/s],
  ['two that contradict each other', ['--json', '--list'], /--json and --list don't go together.*\nusage:/s],
  ['a file that there is not', ['none.mdx'], /^none\.mdx: there is no such file\n$/],
  ['a folder', ['.', '--json'], /^\.: expected a lesson, found a folder\n$/],
  ['bytes that are no text', ['latin.mdx'], /^latin\.mdx: expected text in UTF-8, found other bytes\n$/],
])('%s: 2', async (_, args, message) => {
  await writeFile(join(folder, 'latin.mdx'), Buffer.from([0x24, 0xe9, 0x24]));
  const { code, stdout, stderr } = await run(...args);
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(message);
});

test.each(['--help', '-h'])('%s says how it goes', async (option) => {
  const { code, stdout, stderr } = await run(option);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^usage: /);
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { changedFiles } from './changed-files.mjs';

/** @type {string} */
let root;

const git = (/** @type {readonly string[]} */ ...args) =>
  execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
    cwd: root,
    stdio: 'pipe',
  });
const write = (/** @type {string} */ file, /** @type {string} */ text) =>
  writeFileSync(join(root, file), text);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nudge-changed-'));
  git('init', '-q', '-b', 'main');
  for (const file of ['kept.ts', 'edited.ts', 'gone.ts']) write(file, 'one');
  write('.gitignore', 'ignored.ts');
  git('add', '.');
  git('commit', '-q', '-m', 'one');
});

afterEach(() => rmSync(root, { recursive: true }));

it('is what is not committed, new files too, and nothing that is ignored or gone', () => {
  write('edited.ts', 'two');
  write('näw.ts', 'new');
  write('ignored.ts', 'ignored');
  rmSync(join(root, 'gone.ts'));
  expect(changedFiles(root)).toEqual(['edited.ts', 'näw.ts']);
});

it('has the commits that main has not', () => {
  git('switch', '-q', '-c', 'work');
  write('edited.ts', 'two');
  git('commit', '-q', '-a', '-m', 'two');
  write('new.ts', 'new');
  expect(changedFiles(root)).toEqual(['edited.ts', 'new.ts']);
});

it('is nothing where nothing has changed', () => {
  expect(changedFiles(root)).toEqual([]);
});

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { make } from './changes.mjs';

/** @type {string} */
let root;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'nudge-new-'));
  mkdirSync(join(root, 'folder'));
  writeFileSync(join(root, 'folder', 'There.txt'), 'as it was');
});

afterEach(() => rmSync(root, { recursive: true }));

const read = (/** @type {string} */ path) => readFileSync(join(root, path), 'utf8');

describe('make', () => {
  it('writes new files and changes those that are there', () => {
    const edits = [{ path: 'folder/There.txt', edit: (/** @type {string} */ text) => `${text}, and more` }];
    make(root, [{ path: 'folder/deeper/new.txt', text: 'new' }], edits);
    expect(read('folder/deeper/new.txt')).toBe('new');
    expect(read('folder/There.txt')).toBe('as it was, and more');
  });

  it('writes nothing over, in whatever case, and makes nothing else then', () => {
    const files = ['folder/first.txt', 'folder/there.TXT'].map((path) => ({ path, text: 'new' }));
    expect(() => make(root, files)).toThrow('folder/There.txt is there already');
    expect(existsSync(join(root, 'folder/first.txt'))).toBe(false);
    expect(read('folder/There.txt')).toBe('as it was');
  });

  it('takes everything back where something cannot be written', () => {
    const files = ['folder/first.txt', 'folder/There.txt/below.txt'].map((path) => ({ path, text: 'new' }));
    const edits = [{ path: 'folder/There.txt', edit: () => 'changed' }];
    expect(() => make(root, files, edits)).toThrow();
    expect(existsSync(join(root, 'folder/first.txt'))).toBe(false);
    expect(read('folder/There.txt')).toBe('as it was');
  });

  it('changes nothing where an edit finds no place', () => {
    const edits = [
      {
        path: 'folder/There.txt',
        edit: () => {
          throw new Error('no place');
        },
      },
    ];
    expect(() => make(root, [{ path: 'folder/first.txt', text: 'new' }], edits)).toThrow('no place');
    expect(existsSync(join(root, 'folder/first.txt'))).toBe(false);
  });
});

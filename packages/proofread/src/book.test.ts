import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { book } from '../test/two-two-one.ts';
import { openBook } from './book.ts';

const folders: string[] = [];

afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

async function bookWith(file: string, text: string) {
  const root = await mkdtemp(join(tmpdir(), 'book-'));
  folders.push(root);
  await mkdir(join(root, 'docs-content/examples'), { recursive: true });
  await writeFile(join(root, 'docs-content/examples', file), text);
  return openBook(root);
}

test('an example has its quantities and its symbols, in a notation', () => {
  const pairs = book.vocabulary('two-two-one', 'unit-pairs');
  expect(pairs.quantities.get('W13')?.value).toBe(0.1);
  expect(pairs.symbols.get('W_{13}')).toBe('W13');
  const layers = book.vocabulary('two-two-one', 'layer-superscripts');
  expect(layers.symbols.get('w_{11}^{(1)}')).toBe('W13');
  expect(layers.symbols.has('W_{13}')).toBe(false);
  expect(book.vocabulary('two-two-one').symbols).toEqual(pairs.symbols);
});

test('every example of the book can be told in every notation', () => {
  for (const example of book.examples) {
    for (const notation of ['unit-pairs', 'layer-superscripts']) {
      const { quantities, symbols } = book.vocabulary(example, notation);
      expect([...quantities.keys()].filter((id) => ![...symbols.values()].includes(id))).toEqual([]);
    }
  }
});

test('an unknown name is refused with the names there are', () => {
  expect(() => book.vocabulary('two-two-two')).toThrow(
    /there is no example "two-two-two": expected one of .*two-two-one/,
  );
  expect(() => book.vocabulary('two-two-one', 'mine')).toThrow(
    /no notation "mine": expected one of unit-pairs/,
  );
});

test('an example that can not be read is named with its file', async () => {
  await expect(bookWith('bad.json', '{')).rejects.toThrow('docs-content/examples/bad.json');
});

test('an example whose numbers overflow is named with its file', async () => {
  const text = JSON.stringify({
    kind: 'function',
    variables: { x: 1e300 },
    definitions: { y: 'x^2' },
    title: 'Too large',
  });
  const large = await bookWith('large.json', text);
  expect(() => large.vocabulary('large')).toThrow('docs-content/examples/large.json');
});

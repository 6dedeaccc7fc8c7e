import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { derive } from '@nudge/core/derivation';
import { checkForBook, readExamples } from '@nudge/core/example-reader';
import { notationsFor } from '@nudge/core/notation/notations';
import { openBook } from '@nudge/proofread/book';
import { proofread } from '@nudge/proofread/proofread';
import { describe, expect, it } from 'vitest';
import { root } from '../paths.mjs';
import { kinds } from './kinds.mjs';

/** @param {string} kind @param {string} name */
function making(kind, name) {
  const found = kinds[kind]?.(name, root);
  if (found === undefined) throw new Error(`no kind ${kind}`);
  return found;
}

describe('a lesson', () => {
  it('is proved in every number, behind the last lesson of its part', async () => {
    const [file] = making('lesson', 'network-by-hand/made-by-a-test').files;
    if (file === undefined) throw new Error('no file');
    const book = await openBook(root);
    const orders = book.lessons.flatMap(({ path, order }) =>
      path.includes('/network-by-hand/') ? [order ?? 0] : [],
    );
    expect(file.text).toContain(`\norder: ${Math.max(...orders) + 1}\n`);
    const { findings, numbers } = proofread({
      path: file.path,
      text: file.text,
      book: { ...book, lessons: [...book.lessons, { path: file.path, order: Math.max(...orders) + 1 }] },
    });
    expect(findings).toEqual([]);
    expect(numbers.length).toBeGreaterThan(10);
  });

  it.each(['three-units', 'nowhere/three-units', 'network-by-hand/a/b', 'network-by-hand/Three'])(
    'is not named %s',
    (name) => {
      expect(() => making('lesson', name)).toThrow(/such as|use small letters/);
    },
  );
});

describe.each(['example', 'function'])('a worked %s', (kind) => {
  it('is read, and derived in every notation that can write it', () => {
    const [file] = making(kind, 'three-units').files;
    const [example] = readExamples(file?.text ?? '', file?.path ?? '').examples;
    if (example === undefined) throw new Error('no example');
    checkForBook(example, file?.path ?? '');
    expect(example.id).toBe('three-units');
    expect(notationsFor(example).length).toBeGreaterThanOrEqual(4);
    for (const notation of notationsFor(example)) expect(derive(example, notation).length).toBeGreaterThan(5);
  });
});

it('a notation is added to the list of notations, once', () => {
  const { files, edits = [] } = making('notation', 'layers-below');
  expect(files.map(({ path }) => path)).toEqual([
    'packages/core/src/notation/layers-below.ts',
    'packages/core/src/notation/layers-below.test.ts',
  ]);
  expect(files.some(({ text }) => /sample/i.test(text))).toBe(false);
  const [edit] = edits;
  const text = edit?.edit(readFileSync(join(root, edit.path), 'utf8')) ?? '';
  expect(text).toContain("import { layersBelow } from './layers-below.ts';");
  expect(text.match(/, layersBelow\]/g)).toHaveLength(1);
});

it('an island is added to the vocabulary of lessons and to the page that shows them live, with its test', async () => {
  const { files, edits = [] } = making('island', 'WeightMap');
  expect(files.map(({ path }) => path)).toEqual([
    'packages/islands/src/WeightMap.svelte',
    'packages/islands/src/WeightMap.test.ts',
    'apps/site/src/components/WeightMap.astro',
  ]);
  expect(files.some(({ text }) => /sample/i.test(text))).toBe(false);
  const [vocabulary = '', page = ''] = edits.map(({ path, edit }) =>
    edit(readFileSync(join(root, path), 'utf8')),
  );
  expect(vocabulary).toContain('WeightMap: {');
  expect(page).toMatch(/^<WeightMap of="y5" \/>$/m);
  const path = edits[1]?.path ?? '';
  expect(proofread({ path, text: page, book: await openBook(root) }).findings).toEqual([]);
});

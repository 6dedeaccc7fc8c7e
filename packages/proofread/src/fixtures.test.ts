import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { book as real } from '../test/two-two-one.ts';
import { bookOf } from './book.ts';
import { findingKinds } from './finding-kinds.ts';
import { readDeclaredNumbers } from './lists/declared-numbers.ts';
import { readQuotedFigures } from './lists/quoted-figures.ts';
import { proofreadTexts } from './proofread-book.ts';

const kinds = Object.keys(findingKinds);
const lessonsIn = (folder: string) =>
  readdirSync(new URL(`../fixtures/${folder}`, import.meta.url))
    .filter((file) => file.endsWith('.mdx'))
    .toSorted();
const kindOf = (file: string) => kinds.find((kind) => file.startsWith(`${kind}-`));

/** The kinds of everything that is wrong with a book of one lesson: the examples are the real ones, its lists stand beside it. */
function findings(folder: string, file: string): readonly string[] {
  const beside = (list: string) => {
    const url = new URL(`../fixtures/${folder}/${basename(file, '.mdx')}.${list}.yaml`, import.meta.url);
    return existsSync(url) ? readFileSync(url, 'utf8') : '';
  };
  const book = bookOf({
    examples: new Map(real.examples.map((id) => [id, real.example(id)])),
    runs: real.runs,
    declared: readDeclaredNumbers(beside('declared-numbers')),
    quoted: readQuotedFigures(beside('quoted-figures')),
  });
  const text = readFileSync(new URL(`../fixtures/${folder}/${file}`, import.meta.url), 'utf8');
  const { lessons, lists } = proofreadTexts([{ path: file, text }], book);
  return [...lessons, ...lists].flatMap(({ findings }) => findings.map(({ kind }) => kind));
}

test.each(kinds)('%s has a lesson that fails for it', (kind) => {
  expect(lessonsIn('bad').filter((file) => kindOf(file) === kind)).not.toEqual([]);
});

test.each(lessonsIn('bad'))('%s fails for the reason in its name, and for no other', (file) => {
  expect(findings('bad', file)).toEqual([kindOf(file)]);
});

test.each(lessonsIn('bad'))('%s is right when mended', (file) => {
  expect(findings('good', file)).toEqual([]);
});

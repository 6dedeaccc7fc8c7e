import { readdirSync, readFileSync } from 'node:fs';
import type { Example } from '../src/example.ts';
import { readExamples } from '../src/example-reader.ts';

const folder = new URL('../../../docs-content/examples/', import.meta.url);

/** Every worked example of the book. */
export const bookExamples: readonly Example[] = readdirSync(folder).flatMap(
  (file) => readExamples(readFileSync(new URL(file, folder), 'utf8'), file).examples,
);

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language, ListingName } from './languages.ts';

const content = fileURLToPath(new URL('../../../docs-content/', import.meta.url));

/** The folder of the worked examples. */
export const examplesFolder = join(content, 'examples');

/** The file of a listing in a language. */
export function listingFile(name: ListingName, language: Language): string {
  return join(content, 'listings', name, language.file(name));
}

/** Where the output of a listing is recorded: it is the same in every language. */
export function outputFile(name: ListingName): string {
  return join(content, 'listings', name, 'output.txt');
}

export function textOf(file: string): string {
  return readFileSync(file, 'utf8');
}

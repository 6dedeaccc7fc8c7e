import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../failure.mjs';

/**
 * What is made: new files, and lines that others need to know them.
 *
 * @typedef {{ readonly path: string, readonly text: string }} NewFile paths are from the root of the project
 * @typedef {{ readonly path: string, readonly edit: (text: string) => string }} Edit
 */

/**
 * Makes all of it, or nothing: a file that is there, in whatever case, is never written over.
 *
 * @param {string} root
 * @param {readonly NewFile[]} files
 * @param {readonly Edit[]} [edits] of files that are there
 * @throws {Failure} where a file is there already
 */
export function make(root, files, edits = []) {
  for (const { path } of files) {
    const there = found(join(root, path));
    if (there !== undefined)
      throw new Failure(
        `${join(dirname(path), there)} is there already, and nothing was made: choose another name.`,
      );
  }
  const before = edits.map(({ path, edit }) => {
    const text = readFileSync(join(root, path), 'utf8');
    return { path, text, edited: edit(text) };
  });
  try {
    for (const { path, text } of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text, { flag: 'wx' });
    }
    for (const { path, edited } of before) writeFileSync(join(root, path), edited);
  } catch (error) {
    for (const { path } of files) rmSync(join(root, path), { force: true });
    for (const { path, text } of before) writeFileSync(join(root, path), text);
    throw error;
  }
}

/**
 * A disk may take two names for one that differ in case alone.
 *
 * @param {string} file
 * @returns {string | undefined} its name as it stands in its folder
 */
function found(file) {
  const folder = dirname(file);
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder).find((name) => name.toLowerCase() === basename(file).toLowerCase());
}

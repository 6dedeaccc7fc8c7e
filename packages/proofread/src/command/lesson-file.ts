import { randomUUID } from 'node:crypto';
import { chmodSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { CommandError } from './usage.ts';

/**
 * The text of a lesson, with its byte order mark if it has one.
 *
 * @throws CommandError where there is no such file, or it holds no text
 */
export function readText(file: string): string {
  const bytes = bytesOf(file);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new CommandError(`${file}: expected text in UTF-8, found other bytes`);
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new CommandError(`${file}: ${reason(error, 'read')}`);
  }
}

/**
 * Puts a text in the place of a file, whole or not at all: whoever reads the file meanwhile finds the old text or the new one.
 *
 * @throws CommandError where the file can't be written
 */
export function replaceText(file: string, text: string): void {
  // A link stays a link: what it leads to is replaced.
  const target = realpathSync(file);
  const draft = `${target}.${randomUUID()}.tmp`;
  try {
    writeFileSync(draft, text, { flag: 'wx', flush: true });
    chmodSync(draft, statSync(target).mode);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw new CommandError(`${file}: ${reason(error, 'written')}`);
  }
}

/** @param done what was to be done with the file: "read", "written" */
function reason(error: unknown, done: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' && done === 'read') return 'there is no such file';
  if (code === 'EISDIR') return 'expected a lesson, found a folder';
  return `the file can't be ${done} (${code})`;
}

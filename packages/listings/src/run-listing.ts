import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command, Toolchain } from './languages.ts';

/** How long one command may take, in milliseconds: a first compilation of Go compiles its library. */
const PATIENCE = 120_000;

/** What went wrong when a listing was compiled or run: the command and what it said. */
export class ListingError extends Error {
  override readonly name = 'ListingError';
}

/** Whether a toolchain can be used here. */
export function isThere({ probe: [program, ...args] }: Toolchain): boolean {
  return spawnSync(program, args, { stdio: 'ignore', timeout: PATIENCE }).status === 0;
}

/**
 * Compiles and runs the file of a listing, in a new folder that is gone afterwards.
 *
 * @returns what it printed
 * @throws ListingError where a command fails, with what it said
 */
export function runListing(file: string, toolchain: Toolchain): string {
  const folder = mkdtempSync(join(tmpdir(), 'nudge-listing-'));
  try {
    return (
      toolchain
        .commands(file)
        .map((command) => runCommand(command, folder))
        .at(-1) ?? ''
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function runCommand([program, ...args]: Command, cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    timeout: PATIENCE,
  });
  if (status === 0) return stdout;
  const said = error?.message ?? `${stdout}${stderr}`.trim();
  throw new ListingError(`${[program, ...args].join(' ')}\n${said}`);
}

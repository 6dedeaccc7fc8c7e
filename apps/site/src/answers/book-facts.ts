import { root as siteRoot } from 'astro:config/server';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { misconceptions } from '@nudge/core/misconception/misconceptions';
import type { BookFacts } from '@nudge/islands/ask/answers';
import { openBook } from '@nudge/proofread/book';
import manifest from '../../../../package.json';
import { repositoryAddress } from '../repository.ts';

const root = fileURLToPath(new URL('../..', siteRoot));

/** What readers are told of numbers that no example holds, and what a report has to name. */
export async function bookFacts(): Promise<BookFacts> {
  const { quoted, declared, runs } = await openBook(root);
  return {
    version: await version(),
    repository: repositoryAddress() ?? null,
    quoted: Object.fromEntries(
      quoted.map(({ id, printed, source, verdict, note, truth }) => [
        id,
        { printed, source, verdict, note, truth },
      ]),
    ),
    declared: Object.fromEntries(declared.map(({ text, reason }) => [text, reason])),
    runs: Object.fromEntries(
      [...runs.values()].map(({ id, title, start }) => [id, { title, seed: start?.seed ?? null }]),
    ),
    mistakes: Object.fromEntries(misconceptions.map(({ name, title }) => [name, title])),
  };
}

/** The version of the project, with the commit that was built; outside a git checkout without. */
async function version(): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)('git', ['rev-parse', '--short', 'HEAD'], { cwd: root });
    return `${manifest.version} (${stdout.trim()})`;
  } catch {
    return manifest.version;
  }
}

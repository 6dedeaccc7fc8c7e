import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ExampleError } from '@nudge/core/example-reader/example-error';
import { BookError, openBook } from './book.ts';
import { formatFinding } from './format-finding.ts';
import { proofread } from './proofread.ts';
import { CommandError, filesOf, usage } from './usage.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

// A reader that has seen enough, such as `| head`, closes the pipe: then there is nobody to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  const files = filesOf(process.argv.slice(2));
  if (files === 'help') process.stdout.write(usage);
  else process.exitCode = await run(files.length > 0 ? files : await allLessons());
} catch (error) {
  const isOurs = error instanceof CommandError || error instanceof ExampleError || error instanceof BookError;
  if (!isOurs) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error instanceof CommandError ? 2 : 1;
}

/** Prints every finding and a summary; 1 where there are findings. */
async function run(files: readonly string[]): Promise<0 | 1> {
  const texts = files.map(textOf);
  const book = await openBook(root);
  const total = { numbers: 0, findings: 0, unread: 0 };
  for (const [i, file] of files.entries()) {
    const path = relative(process.cwd(), file) || file;
    const { numbers, findings, unread } = proofread({ path, text: texts[i] ?? '', book });
    for (const finding of findings) process.stdout.write(`${formatFinding(path, finding)}\n`);
    total.numbers += numbers.length;
    total.findings += findings.length;
    total.unread += unread.length;
  }
  process.stdout.write(
    `${count(files.length, 'lesson')}, ${count(total.numbers, 'number')} checked, ${count(total.findings, 'error')}; ` +
      `${count(total.unread, 'general statement')} not read\n`,
  );
  return total.findings > 0 ? 1 : 0;
}

async function allLessons(): Promise<readonly string[]> {
  const files: string[] = [];
  for await (const file of glob('docs-content/lessons/**/*.mdx', { cwd: root })) files.push(join(root, file));
  return files.toSorted();
}

function textOf(file: string): string {
  try {
    return readFileSync(resolve(file), 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') throw new CommandError(`${file}: there is no such file`);
    if (code === 'EISDIR') throw new CommandError(`${file}: expected a lesson, found a folder`);
    throw error;
  }
}

function count(number: number, name: string): string {
  return `${number} ${name}${number === 1 ? '' : 's'}`;
}

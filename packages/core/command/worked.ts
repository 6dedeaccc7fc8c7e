import { readFileSync } from 'node:fs';
import { DerivationError } from '../src/derivation/quantity-list.ts';
import type { Example } from '../src/example.ts';
import { ExampleError } from '../src/example-reader/example-error.ts';
import { readExamples } from '../src/example-reader.ts';
import { NotationError } from '../src/notation/notation-error.ts';
import { CommandError } from './command-error.ts';
import { requestOf, usage } from './usage.ts';
import { workedJson } from './worked-json.ts';
import { workedTable } from './worked-table.ts';

// A reader that has seen enough, such as `| head`, closes the pipe: then there is nobody to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.stdout.write(answer(process.argv.slice(2)));
} catch (error) {
  if (!(error instanceof CommandError || error instanceof ExampleError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

/** Everything the command prints. */
function answer(args: readonly string[]): string {
  const request = requestOf(args);
  if (request.kind === 'help') return usage;
  const { file, json, notation } = request;
  const { examples, isList } = readExamples(textOf(file), file);
  const each = <Result>(work: (example: Example) => Result): readonly Result[] =>
    examples.map((example, index) => withPlace(isList ? `${file}: [${index}]` : file, () => work(example)));
  if (!json) return each((example) => workedTable(example, notation)).join('\n\n');
  const results = each((example) => workedJson(example, notation));
  return `${JSON.stringify(isList ? results : results[0], null, 1)}\n`;
}

/** @throws CommandError where a quantity is not a finite number, or the notation cannot write the network */
function withPlace<Result>(place: string, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof DerivationError || error instanceof NotationError)) throw error;
    throw new CommandError(`${place}: ${error.message}`);
  }
}

function textOf(file: string): string {
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
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') throw new CommandError(`${file}: there is no such file`);
    if (code === 'EISDIR') throw new CommandError(`${file}: expected a file, found a folder`);
    throw new CommandError(`${file}: the file cannot be read (${code})`);
  }
}

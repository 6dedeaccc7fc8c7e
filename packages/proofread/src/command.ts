import { fileURLToPath } from 'node:url';
import { ExampleError } from '@nudge/core/example-reader/example-error';
import { BookError } from './book.ts';
import { allowClosedPipe } from './command/closed-pipe.ts';
import { counted } from './command/counted.ts';
import { findingsText } from './command/findings-text.ts';
import { raiseFloor } from './command/floor.ts';
import { jsonText } from './command/json-text.ts';
import { listText } from './command/list-text.ts';
import { readAll, readSome } from './command/read-lessons.ts';
import { type BookReport, errorsOf } from './command/report.ts';
import { CommandError, type Output, type Request, requestOf, usage } from './command/usage.ts';
import { ListError } from './lists/yaml-list.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const texts: Readonly<Record<Output, (report: BookReport) => string>> = {
  findings: findingsText,
  list: listText,
  json: jsonText,
};

allowClosedPipe();
try {
  process.exitCode = await answer(requestOf(process.argv.slice(2)));
} catch (error) {
  const isBooks = error instanceof ExampleError || error instanceof ListError || error instanceof BookError;
  if (!(isBooks || error instanceof CommandError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = isBooks ? 1 : 2;
}

/** Does what was asked for, and gives the exit code: 1 where something is wrong. */
async function answer(request: Request): Promise<0 | 1> {
  if (request.kind === 'help') {
    process.stdout.write(usage);
    return 0;
  }
  if (request.kind === 'raise-floor') {
    process.stdout.write(`${raiseFloor(root, await readAll(root, false))}\n`);
    return 0;
  }
  const { files, fix, output } = request;
  const report = await (files.length > 0 ? readSome(root, files, fix) : readAll(root, fix));
  process.stdout.write(texts[output](report));
  const errors = errorsOf(report);
  if (errors > 0 && output === 'list') {
    process.stderr.write(
      `${counted(errors, 'error')}; without --list ${errors === 1 ? 'it is' : 'they are'} shown\n`,
    );
  }
  return errors > 0 ? 1 : 0;
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ExampleError } from '../src/example-reader/example-error.ts';
import { computedRun } from '../src/run/run-figures.ts';
import { complaintsOf, engineHash, recorded, runFiles } from './recorded-runs.ts';

const usage = `usage: npm run -s runs -- [NAMES] [--update]

Runs the recorded runs of docs-content/runs again, and says which figures are no longer what was recorded. NAMES are files without
.json; without any, all of them are run.

  --update  write what they come to into the files
  --help    print this

Exits with 0 where every figure is right, with 1 where one is wrong, and with 2 where the arguments can't be used.`;

const root = fileURLToPath(new URL('../../../', import.meta.url));
process.exitCode = main(process.argv.slice(2));

function main(args: readonly string[]): number {
  const request = requestOf(args);
  if (typeof request === 'string') {
    console.error(`${request}\n\n${usage}`);
    return 2;
  }
  if (request.help) {
    console.log(usage);
    return 0;
  }
  try {
    return runAll(request.names, request.update);
  } catch (error) {
    if (!(error instanceof ExampleError)) throw error;
    console.error(error.message);
    return 1;
  }
}

function runAll(names: readonly string[], update: boolean): number {
  const files = runFiles(root);
  const unknown = names.find((name) => !files.some(({ run }) => run.id === name));
  if (unknown !== undefined) {
    console.error(
      `there is no run "${unknown}": expected one of ${files.map(({ run }) => run.id).join(', ')}`,
    );
    return 2;
  }
  const hash = engineHash();
  let wrong = 0;
  for (const file of files.filter(({ run }) => names.length === 0 || names.includes(run.id))) {
    const computed = computedRun(file.run);
    const complaints = complaintsOf(file, computed, hash);
    if (update && complaints.length > 0) writeFileSync(join(root, file.path), recorded(file, computed, hash));
    else for (const complaint of complaints) console.log(complaint);
    if (!update) wrong += complaints.length;
    console.log(
      `${file.run.id}: ${computed.figures.size} figures${update && complaints.length > 0 ? ', recorded' : ''}`,
    );
  }
  if (wrong > 0)
    console.log(
      'To record what the runs come to now: npm run -s runs -- --update. Then proofread the lessons.',
    );
  return wrong > 0 ? 1 : 0;
}

function requestOf(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { update: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
    });
    return { ...values, names: positionals };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

import { fileURLToPath } from 'node:url';
import { allowClosedPipe } from '../command/closed-pipe.ts';
import { CommandError } from '../command/usage.ts';
import { bookLessons } from './book-lessons.ts';
import { candidates } from './outcome.ts';
import { reportText } from './report-text.ts';
import { sample } from './sample.ts';
import { tryAll } from './try-all.ts';
import { requestOf, usage } from './usage.ts';

const root = fileURLToPath(new URL('../../../..', import.meta.url));

allowClosedPipe();
try {
  process.exitCode = await answer(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof CommandError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

/** Does what was asked for, and gives the exit code: 1 where a change went unnoticed. */
async function answer(args: readonly string[]): Promise<0 | 1> {
  const request = requestOf(args);
  if (request.kind === 'help') {
    process.stdout.write(usage);
    return 0;
  }
  const lessons = await bookLessons(root);
  const wrong = lessons.filter(({ proofreading }) => proofreading.findings.length > 0);
  if (wrong.length > 0) {
    process.stderr.write(
      `${wrong.map(({ path }) => path).join(', ')}: wrong already; run npm run -s proofread, mend it, and try again\n`,
    );
    return 1;
  }
  const all = candidates(lessons);
  const chosen = request.kind === 'all' ? all : sample(all, request.count, request.seed);
  const places = new Map(all.map((candidate, index) => [candidate, index]));
  const outcomes = await tryAll(
    root,
    chosen.flatMap((candidate) => places.get(candidate) ?? []),
  );
  process.stdout.write(reportText(outcomes, lessons));
  return outcomes.some(({ verdict }) => verdict === 'uncaught') ? 1 : 0;
}

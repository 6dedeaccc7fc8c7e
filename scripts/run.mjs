// Behind `npm start`, `npm test` and their kin. Runs on any Node from 20 on, before anything is installed: it imports
// nothing from a package, and hands every other step to the pinned Node.
import { join } from 'node:path';
import { check } from './check/check.mjs';
import { run } from './command.mjs';
import { Failure } from './failure.mjs';
import { install } from './install.mjs';
import { makeNew } from './new/new.mjs';
import { root } from './paths.mjs';
import { checkPortIsFree, parsePort } from './port.mjs';
import { serve } from './serve.mjs';
import { budget, test } from './test-task.mjs';

/** @type {Readonly<Record<string, (args: readonly string[]) => Promise<number | undefined>>>} */
const tasks = {
  /** Builds the site and serves it; a bad or taken port is told before the build. */
  async start() {
    const port = parsePort(process.env['PORT']);
    await checkPortIsFree(port);
    await install();
    const code = await run('turbo', ['run', 'build', '--filter=@nudge/site']);
    if (code !== 0) return code;
    await serve(port);
    return undefined;
  },

  /** Serves the sources, and reloads what changes. */
  async dev() {
    const port = parsePort(process.env['PORT']);
    await checkPortIsFree(port);
    await install();
    return run('pnpm', ['--filter', '@nudge/site', 'dev', '--port', String(port)]);
  },

  test,
  budget,

  /** A quick look at what has changed, before a commit. */
  check,

  /** Makes a lesson, an example, a function, a notation or an island to go on from. */
  new: makeNew,

  /** Says how fast training is, beside plain C and the clear version. */
  bench: (args) => command(['packages', 'core', 'bench', 'bench.ts'], args),

  /** Runs the recorded runs again, and says which figures are no longer right. */
  runs: (args) => command(['packages', 'core', 'command', 'runs.ts'], args),

  /** Compiles and runs the listings in every language, and holds what they print against core. */
  listings: (args) => command(['packages', 'listings', 'src', 'command.ts'], args),

  /** Prints a worked example's derivation: standard output is the command's own. */
  worked: (args) => command(['packages', 'core', 'command', 'worked.ts'], args),

  /** Says which numbers of the lessons, or of the files named, are wrong. */
  proofread: (args) => command(['packages', 'proofread', 'src', 'command.ts'], args),

  /** What the proofreader finds, for an editor: speaks the Language Server Protocol over standard input and output. */
  'language-server': (args) =>
    command(['packages', 'language-server', 'src', 'main.ts'], ['--stdio', ...args]),

  /** Says which small mistakes in a lesson the proofreader would not notice. */
  'proofread:mutate': (args) => command(['packages', 'proofread', 'src', 'mutate', 'command.ts'], args),
};

/** A command makes much garbage in a second or two and ends: with room for it, it is a fifth quicker. */
const nodeOptions = ['--disable-warning=ExperimentalWarning', '--max-semi-space-size=64'];

/**
 * Runs a command of a package where the user stands, so that the files they name are theirs.
 *
 * @param {readonly string[]} file its path from the root
 * @param {readonly string[]} args
 */
async function command(file, args) {
  await install();
  const here = process.env['INIT_CWD'] ?? process.cwd();
  return run('node', [...nodeOptions, join(root, ...file), ...args], { cwd: here });
}

const [name = '', ...args] = process.argv.slice(2);
try {
  const task = tasks[name];
  if (!task) throw new Failure(`There is no task "${name}"; there are ${Object.keys(tasks).join(', ')}.`);
  // Where a task is still serving there is no code, and the process stays.
  process.exitCode = await task(args);
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(error.message);
  process.exit(1);
}

import { parseArgs } from 'node:util';
import { CommandError } from '../command/usage.ts';

/** Which changes are tried: all of them, or some. */
export type Request =
  | { readonly kind: 'help' }
  | { readonly kind: 'all' }
  | { readonly kind: 'sample'; readonly count: number; readonly seed: number };

const line = 'usage: npm run -s proofread:mutate -- [--all | --sample COUNT] [--seed SEED]';

export const usage = `${line}

Checks the check: changes one digit, sign, relation or symbol of a lesson at a time, has the lesson proofread, and prints what
went unnoticed. What leaves the lesson as true as it was is excused, by rules that are counted.

  --all           try every change there is; that takes some minutes
  --sample COUNT  try so many, an equal share of each kind (200)
  --seed SEED     which ones: the same seed takes the same ones (1)
  --help          print this

Exits with 0 where nothing went unnoticed, with 1 where something did, and with 2 where the arguments can't be used.
`;

/**
 * Reads the arguments of the command.
 *
 * @throws CommandError that says what is wrong with them, and how they go
 */
export function requestOf(args: readonly string[]): Request {
  const { all, sample, seed, help } = parsed(args);
  if (help) return { kind: 'help' };
  if (!all)
    return { kind: 'sample', count: whole('sample', sample ?? '200'), seed: whole('seed', seed ?? '1') };
  if (sample === undefined && seed === undefined) return { kind: 'all' };
  throw new CommandError(`--all goes without --sample and --seed\n${line}`);
}

function whole(name: string, text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= 0xffffffff) return number;
  throw new CommandError(`--${name} is ${JSON.stringify(text)}; it must be a whole number\n${line}`);
}

function parsed(args: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        all: { type: 'boolean', default: false },
        sample: { type: 'string' },
        seed: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    return values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new CommandError(`${error.message}\n${line}`);
  }
}

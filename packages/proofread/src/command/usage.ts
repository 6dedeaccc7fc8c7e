import { parseArgs } from 'node:util';

/** Arguments that can't be used: the message is all that whoever gave them needs to see. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** What the command prints. */
export type Output = 'findings' | 'list' | 'json';

/** What the command was asked for. */
export type Request =
  | { readonly kind: 'help' }
  | { readonly kind: 'raise-floor' }
  | {
      readonly kind: 'proofread';
      /** None stands for all lessons. */
      readonly files: readonly string[];
      readonly fix: boolean;
      readonly output: Output;
    };

const line = 'usage: npm run -s proofread -- [FILES] [--fix] [--json | --list]';

export const usage = `${line}

Holds the numbers of lessons against their worked examples and prints what is wrong, one finding a line, then what to do
about each kind of finding, and how many numbers of each kind were checked. FILES are lessons; without any, all lessons of
the book are read, and with them the lists of declared and quoted numbers and the floor.

  --fix          write the right text where it is certain, and say what is left
  --list         print every number instead, one a line: place, kind, printed, quantity, expected (separated by tabs)
  --json         print everything as JSON
  --raise-floor  write into docs-content/proofread-floor.json how many numbers are proved now; it never goes down
  --help         print this

Exits with 0 where nothing is wrong, with 1 where something is, and with 2 where the arguments can't be used.

How a lesson says what plain text and LaTeX can't:
  :v[0.690]{of=y5}                          a number of the example; of="(E - next.E) / E" for arithmetic, of=EXAMPLE.y5 for another example
  :v[0.0407]{of=own.delta5 mistake=NAME}    what a mistake with a name gives
  :v[−0.00266]{quoted=ID}                   somebody else's figure, with a row in docs-content/quoted-figures.yaml
  :any[two weights]                         a count that is not the example's
  :::in{example=ID notation=NAME} … :::     read with another example or notation; :in[$w_{32}$]{notation=NAME} in a line
  :::mistake{name=NAME of=own.delta5} … ::: formulas that are wrong on purpose
`;

/**
 * Reads the arguments of the command.
 *
 * @throws CommandError that says what is wrong with them, and how they go
 */
export function requestOf(args: readonly string[]): Request {
  const { values, positionals } = parsed(args);
  if (values.help) return { kind: 'help' };
  if (values['raise-floor']) {
    const alone = positionals.length === 0 && !values.fix && !values.json && !values.list;
    if (!alone) throw new CommandError(`--raise-floor goes by itself: it reads all lessons\n${line}`);
    return { kind: 'raise-floor' };
  }
  if (values.json && values.list) {
    throw new CommandError(`--json and --list don't go together: --json has every number already\n${line}`);
  }
  const output = values.json ? 'json' : values.list ? 'list' : 'findings';
  return { kind: 'proofread', files: positionals, fix: values.fix, output };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        fix: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        list: { type: 'boolean', default: false },
        'raise-floor': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new CommandError(`${error.message}\n${line}`);
  }
}

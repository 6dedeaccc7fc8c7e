import { parseArgs } from 'node:util';

/** Arguments that can't be used: the message is all that whoever gave them needs to see. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

const line = 'usage: node packages/proofread/src/command.ts [FILES]';

export const usage = `${line}

Holds the numbers of lessons against their worked examples and prints what is wrong, one finding a line.
FILES are lessons; without any, all lessons of the book. Exits with 1 where something is wrong.

  --help   print this
`;

/**
 * The files that the command was asked to read.
 *
 * @throws CommandError for an option that there is not
 */
export function filesOf(args: readonly string[]): readonly string[] | 'help' {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h', default: false } },
    });
    return values.help ? 'help' : positionals;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new CommandError(`${error.message}\n${line}`);
  }
}

import { parseArgs } from 'node:util';
import type { Notation } from '../src/notation/notation.ts';
import { notationNamed, notations } from '../src/notation/notations.ts';
import { CommandError } from './command-error.ts';

/** What the command was asked for. */
export type Request =
  | { readonly kind: 'help' }
  | {
      readonly kind: 'derivation';
      readonly file: string;
      readonly json: boolean;
      readonly notation: Notation;
    };

const line = 'usage: npm run -s worked -- FILE [--json] [--notation NAME]';

export const usage = `${line}

Prints the derivation of a worked example, step by step: what is given, the forward pass, the loss, the backward pass, one
update, and the forward pass after it. FILE is a JSON file with one example, or with a list of them.

  --json            print the numbers as JSON, in full precision
  --notation NAME   write the symbols as NAME does; without it ${notations[0]?.name}
${notations.map(({ name, title }) => `                      ${name.padEnd(20)}${title}`).join('\n')}
  --help            print this
`;

/**
 * Reads the arguments of the command.
 *
 * @throws CommandError that says what is wrong with them, and how they go
 */
export function requestOf(args: readonly string[]): Request {
  const { values, positionals } = parsed(args);
  if (values.help) return { kind: 'help' };
  const [file, second] = positionals;
  if (file === undefined) throw new CommandError(`expected a FILE, found none\n${line}`);
  if (second !== undefined) {
    throw new CommandError(
      `expected one FILE, found ${positionals.length} (one file may hold a list)\n${line}`,
    );
  }
  return { kind: 'derivation', file, json: values.json, notation: notationOf(values.notation) };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        notation: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new CommandError(`${error.message}\n${line}`);
  }
}

function notationOf(name: string | undefined): Notation {
  const [first] = notations;
  if (name === undefined && first !== undefined) return first;
  try {
    return notationNamed(name ?? '');
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new CommandError(error.message);
  }
}

import type { FunctionExample } from '../example.ts';
import { operandsOf } from '../expression.ts';
import { ExpressionError } from '../expression-error.ts';
import { parseExpression } from '../expression-parser.ts';
import { isName } from '../expression-tokens.ts';
import { ExampleError } from './example-error.ts';
import { quoted } from './json.ts';
import {
  type Fields,
  finiteNumber,
  learningRateAt,
  listed,
  membersOf,
  refusal,
  type Spot,
  textAt,
} from './spot.ts';

const definitionForm = 'an expression in double quotes, such as "3x + 1"';

/** The givens of a function example: its variables and what is defined from them. @throws ExampleError */
export function readFunction(
  fields: Fields,
): Pick<FunctionExample, 'variables' | 'definitions' | 'learningRate'> {
  const variablesSpot = fields.required('variables', 'numbers by name, such as { "x": 2 }');
  const definitionsSpot = fields.required('definitions', 'expressions by name, such as { "y": "3x + 1" }');
  const rateSpot = fields.optional('learningRate');

  const variables = namedSpots(variablesSpot, 'variable').map(
    ([name, spot]) => [name, finiteNumber(spot)] as const,
  );
  const known = variables.map(([name]) => name);
  const definitions = namedSpots(definitionsSpot, 'definition').map(([name, spot]) => {
    if (known.includes(name)) throw refusal(spot, 'a name that no variable has', `a second ${name}`);
    const text = textAt(spot, definitionForm);
    checkDefinition(spot, text, known);
    known.push(name);
    return [name, text] as const;
  });
  return {
    variables: Object.fromEntries(variables),
    definitions: Object.fromEntries(definitions),
    ...(rateSpot === undefined ? {} : { learningRate: learningRateAt(rateSpot) }),
  };
}

function namedSpots(spot: Spot, what: string): readonly (readonly [string, Spot])[] {
  const members = [...membersOf(spot, `an object of ${what}s`)];
  if (members.length === 0) throw refusal(spot, `at least one ${what}`);
  for (const [name, member] of members) {
    if (!isName(name))
      throw refusal(member, 'a name of one letter, with digits after it where needed', quoted(name));
  }
  return members;
}

function checkDefinition(spot: Spot, text: string, known: readonly string[]): void {
  const stranger = operandsOf(parseAt(spot, text)).find((name) => !known.includes(name));
  if (stranger === undefined) return;
  throw refusal(spot, `no other names than ${listed(known, 'and')}, which stand before it`, stranger);
}

function parseAt(spot: Spot, text: string) {
  try {
    return parseExpression(text);
  } catch (error) {
    if (!(error instanceof ExpressionError)) throw error;
    const place = `${spot.place}: character ${error.position}`;
    throw new ExampleError(spot.file, place, error.expected, error.found);
  }
}

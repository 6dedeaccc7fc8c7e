import type { Report } from '../chain/check-chain.ts';
import { checkStatement } from '../chain/check-statement.ts';
import type { Statement } from '../chain/statement.ts';
import { arrayValues } from '../matrix/lettered-arrays.ts';
import { UnreadableError } from '../term/unreadable-error.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { definitionIn } from './definition-in.ts';
import type { Definition, Definitions } from './definitions.ts';
import { instances } from './instances.ts';
import { NOTHING } from './outcome.ts';
import { readingsOf } from './readings.ts';
import { Scope } from './scope.ts';
import { surveyOf } from './survey.ts';

/** What a statement defines, and what is wrong with it as a claim about the example. */
export interface Defining {
  readonly defined: readonly Definition[];
  readonly claim: Report;
}

/** The definition that a statement is, kept for what follows; `null` where it defines nothing that can be read. */
export function defining(
  statement: Statement,
  vocabulary: Vocabulary,
  definitions: Definitions,
  tex: string,
): Defining | null {
  const found = newDefinitions(statement, vocabulary, tex);
  const [first] = found;
  if (first === undefined) return null;
  if (arrayValues(first.body) !== null) {
    for (const definition of found) definitions.add(definition);
    return { claim: NOTHING, defined: found };
  }
  const survey = surveyOf([first.body]);
  const reading = readingsOf(survey, vocabulary, definitions).at(-1);
  if (reading === undefined) return null;
  try {
    new Scope(vocabulary, reading, survey, definitions).meaningIn(first);
  } catch (error) {
    if (error instanceof UnreadableError) return null;
    throw error;
  }
  const claim = claimedOf(first, statement, vocabulary, tex);
  if (claim.findings.length > 0) return { claim, defined: [] };
  // E(t, y_5) is the E of the example, and held to it already.
  if (claim !== NOTHING) return { claim, defined: [] };
  for (const definition of found) definitions.add(definition);
  return { claim, defined: found };
}

/** `E(W) = …` of a quantity of the example says at once what that comes to here. */
function claimedOf({ name }: Definition, statement: Statement, vocabulary: Vocabulary, tex: string): Report {
  if (!vocabulary.symbols.has(name)) return NOTHING;
  const [left = [], ...rest] = statement.sides;
  const [symbol] = left.filter(({ kind }) => kind !== 'space');
  if (symbol === undefined) return NOTHING;
  try {
    return checkStatement({ ...statement, sides: [[symbol], ...rest] }, vocabulary, tex);
  } catch (error) {
    if (error instanceof UnreadableError) return NOTHING;
    throw error;
  }
}

function newDefinitions(statement: Statement, vocabulary: Vocabulary, tex: string): readonly Definition[] {
  const all = instances(statement, vocabulary).map((instance) =>
    definitionIn(instance.statement, vocabulary, tex),
  );
  const found = all.filter((definition) => definition !== null);
  return found.length === all.length ? found : [];
}

/** A proved statement about a name that was defined is another way to write it. */
export function restate(
  statement: Statement,
  vocabulary: Vocabulary,
  definitions: Definitions,
  tex: string,
): void {
  const found = definitionIn(statement, vocabulary, tex);
  const before = found === null ? null : definitions.find(found.name);
  if (found === null || found.isNumber || before === null || before.isNumber) return;
  if (found.parameters.length === 0 || found.parameters.length === before.parameters.length)
    definitions.restate({ ...found, parameters: before.parameters });
}

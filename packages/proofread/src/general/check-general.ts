import type { Report } from '../chain/check-chain.ts';
import type { Relation, Statement } from '../chain/statement.ts';
import type { Located } from '../finding.ts';
import { UnreadableError } from '../term/unreadable-error.ts';
import { NO_SPAN, spanOf } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { defining, restate } from './defining.ts';
import type { Definition, Definitions } from './definitions.ts';
import { MisplacedError } from './misplaced-error.ts';
import { misprintedName } from './misprinted-name.ts';
import { wrongElsewhere } from './other-shapes.ts';
import { NOTHING, type Outcome, tried, triedForEach } from './outcome.ts';
import { readingsOf } from './readings.ts';
import { surveyOf } from './survey.ts';

/** What a general statement came to. */
export interface GeneralReport extends Report {
  /** What it defined for the rest of the lesson. */
  readonly defined: readonly Definition[];
}

/**
 * Proves a statement about any numbers, units or layers: it must hold at every point tried, for every unit and layer of the example, and
 * in other networks of the same shape. A statement about a name that is new defines it.
 *
 * @param conditions of the letters, `a, b > 0`: what is tried fulfills them
 * @throws UnreadableError where it can't be tried
 */
export function checkGeneral(
  statement: Statement,
  vocabulary: Vocabulary,
  definitions: Definitions,
  tex: string,
  conditions: readonly Statement[] = [],
): GeneralReport {
  if (statement.relations.length === 0)
    throw new UnreadableError('nothing is said of it', spanOf(statement.sides.flat()));
  const survey = surveyOf(statement.sides);
  const outcomes: Outcome[] = [];
  for (const reading of readingsOf(survey, vocabulary, definitions)) {
    const outcome = tried(statement, vocabulary, reading, definitions, tex, conditions);
    if (outcome.kind === 'proved') {
      const elsewhere = wrongElsewhere(statement, survey, vocabulary, definitions, tex);
      if (elsewhere !== null) return { numbers: [], findings: [elsewhere], defined: [] };
      for (const definition of outcome.used) definitions.use(definition);
      restate(statement, vocabulary, definitions, tex);
      return { ...outcome.report, defined: [] };
    }
    outcomes.push(outcome);
    // What doesn't hold of any number is no claim about one only because it has the letter of a symbol.
    if (outcome.kind === 'wrong' && statement.relations.some(isOrder)) break;
  }
  outcomes.push(...triedForEach(statement, survey, vocabulary, definitions, tex));
  const [each] = outcomes.slice(-1);
  if (each?.kind === 'proved') return { ...each.report, defined: [] };
  const misplaced = misplacedIn(outcomes);
  if (misplaced !== null) return { numbers: [], findings: [misplaced], defined: [] };
  // Where all its letters are known, it is a claim, and a wrong one.
  const isClaim = outcomes.some((outcome) => outcome.kind === 'wrong' && !outcome.isOpen);
  const misprint = isClaim ? null : misprintedName(statement, vocabulary, definitions, tex);
  if (misprint !== null) return { numbers: [], findings: [misprint], defined: [] };
  const definition = isClaim ? null : defining(statement, vocabulary, definitions, tex);
  if (definition === null) return refuted(outcomes, tex);
  const { claim, defined } = definition;
  if (claim.findings.length > 0) return { ...claim, defined };
  const rest: Statement = { sides: statement.sides.slice(1), relations: statement.relations.slice(1) };
  const report =
    rest.relations.length === 0 ? NOTHING : checkGeneral(rest, vocabulary, definitions, tex, conditions);
  return { ...report, defined };
}

/** True where a function that the lesson defined is called: `E(4)` is then no product. */
export function callsDefined({ sides, relations }: Statement, definitions: Definitions): boolean {
  if (relations.length === 0 || definitions.isEmpty) return false;
  const { beforeParenthesis } = surveyOf(sides);
  return [...beforeParenthesis].some((name) => (definitions.find(name)?.parameters.length ?? 0) > 0);
}

function isOrder({ name }: Relation): boolean {
  return name === '<' || name === '>' || name === '≤' || name === '≥';
}

/** Indices that fit nothing in the example in any reading. */
function misplacedIn(outcomes: readonly Outcome[]): Located | null {
  const isElse = outcomes.some(({ kind }) => kind === 'wrong');
  const error = outcomes
    .flatMap((outcome) => (outcome.kind === 'unreadable' ? [outcome.error] : []))
    .find((one) => one instanceof MisplacedError);
  if (error === undefined || isElse) return null;
  return { kind: 'wrong-formula', span: error.span, message: error.message };
}

/** Every reading failed: what is wrong in the one that is likeliest meant. */
function refuted(outcomes: readonly Outcome[], tex: string): GeneralReport {
  const wrong = outcomes.filter((outcome) => outcome.kind === 'wrong');
  const meant = wrong.find(({ isOpen }) => !isOpen) ?? wrong.at(0);
  if (meant?.isOpen && meant.unknown !== null) {
    const printed = tex.slice(meant.unknown.start, meant.unknown.end);
    // v_{jk}, but not the n of net_j, nor f(a_j).
    if (!meant.isIndexed || !/^\\?[A-Za-z]+[_^][^(']*$/.test(printed))
      throw new UnreadableError('nothing says what this is', meant.unknown);
    const message = 'the example has nothing of that name';
    return {
      numbers: [],
      findings: [{ kind: 'unknown-quantity', span: meant.unknown, message }],
      defined: [],
    };
  }
  if (meant !== undefined) return { ...meant.report, defined: [] };
  const errors = outcomes.flatMap((outcome) => (outcome.kind === 'unreadable' ? [outcome.error] : []));
  throw errors[0] ?? new UnreadableError('it is not read', NO_SPAN);
}

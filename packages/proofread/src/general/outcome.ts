import { type ReadStatement, readStatement } from '../chain/chain.ts';
import type { Report } from '../chain/check-chain.ts';
import { checkRead, checkStatement } from '../chain/check-statement.ts';
import type { Statement } from '../chain/statement.ts';
import type { Located } from '../finding.ts';
import { checkArrays } from '../matrix/check-arrays.ts';
import { nameOfLetter } from '../term/letters.ts';
import { isNamed, symbolsIn, type Term } from '../term/term.ts';
import { UnreadableError } from '../term/unreadable-error.ts';
import { type Span, spanOf } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { conditionIn } from './conditions.ts';
import type { Definition, Definitions } from './definitions.ts';
import { parameterStatements } from './each-parameter.ts';
import { freeLettersOf } from './free-letters.ts';
import { type Instance, instances } from './instances.ts';
import { MisplacedError } from './misplaced-error.ts';
import { openLetters, unknownIn, unsaidIn } from './open-letters.ts';
import type { Assignment } from './places.ts';
import { readingsOf } from './readings.ts';
import { type Reading, Scope } from './scope.ts';
import { type Failure, failureOf } from './sides-check.ts';
import { type Survey, surveyOf } from './survey.ts';

/** What one reading of a statement came to. */
export type Outcome =
  | { readonly kind: 'proved'; readonly report: Report; readonly used: readonly Definition[] }
  | {
      readonly kind: 'wrong';
      readonly report: Report;
      /** Where letters are left that nothing says anything of. */
      readonly isOpen: boolean;
      /** Where such a letter is that makes all the difference. */
      readonly unknown: Span | null;
      /** One of many instances. */
      readonly isIndexed: boolean;
    }
  | { readonly kind: 'unreadable'; readonly error: UnreadableError };

export const NOTHING: Report = { numbers: [], findings: [] };

/** Tries every instance of a statement, in one reading of its letters. */
export function tried(
  statement: Statement,
  vocabulary: Vocabulary,
  reading: Reading,
  definitions: Definitions,
  tex: string,
  conditions: readonly Statement[] = [],
): Outcome {
  try {
    const known = { ...vocabulary, symbols: reading.symbols };
    const all = instances(statement, known);
    if (all.length === 0) throw nowhere(statement, known);
    const outcomes: Outcome[] = [];
    for (const instance of all) {
      const survey = surveyOf(instance.statement.sides);
      const outcome = triedInstance(
        instance,
        new Scope(vocabulary, reading, survey, definitions),
        tex,
        conditions,
      );
      if (outcome.kind !== 'proved') return outcome;
      outcomes.push(outcome);
    }
    return outcomes.reduce(both);
  } catch (error) {
    if (error instanceof UnreadableError) return { kind: 'unreadable', error };
    throw error;
  }
}

/** A statement about any weight, tried for each there is; nothing where it is about none, or about other letters too. */
export function triedForEach(
  statement: Statement,
  survey: Survey,
  vocabulary: Vocabulary,
  definitions: Definitions,
  tex: string,
): readonly Outcome[] {
  const all = parameterStatements(statement, survey.names, vocabulary);
  const reading = readingsOf(survey, vocabulary, definitions).find(
    ({ symbols }) => symbols === vocabulary.symbols,
  );
  if (all.length === 0 || reading === undefined) return [];
  for (const { statement: one, about } of all) {
    const outcome = tried(one, vocabulary, reading, definitions, tex);
    if (outcome.kind === 'unreadable' || (outcome.kind === 'wrong' && outcome.isOpen)) return [];
    if (outcome.kind === 'wrong')
      return [
        {
          ...outcome,
          report: {
            numbers: [],
            findings: outcome.report.findings.map((finding) => ({
              ...finding,
              message: `for ${about} ${finding.message}`,
            })),
          },
        },
      ];
  }
  return [{ kind: 'proved', report: NOTHING, used: [] }];
}

function both(one: Outcome, other: Outcome): Outcome {
  if (one.kind !== 'proved' || other.kind !== 'proved') return one;
  return { ...one, used: [...one.used, ...other.used] };
}

function triedInstance(
  { statement, assignment }: Instance,
  scope: Scope,
  tex: string,
  conditions: readonly Statement[],
): Outcome {
  const isIndexed = assignment.size > 0;
  const arrays = checkArrays(statement, scope.vocabulary, tex, (read, vocabulary) =>
    hasLetters(read) ? checkedEntry(read, scope, tex) : checkRead(read, vocabulary, tex),
  );
  if (arrays !== null) {
    const { findings } = arrays;
    if (findings.length === 0) return { kind: 'proved', report: NOTHING, used: [...scope.used] };
    return {
      kind: 'wrong',
      report: { numbers: [], findings: findings.slice(0, 1).map((one) => withPlace(one, assignment)) },
      isOpen: false,
      unknown: null,
      isIndexed,
    };
  }
  const read = readStatement(statement, scope.vocabulary);
  const terms = read.chains.flatMap(({ sides }) => sides.map(({ term }) => term));
  const letters = terms.flatMap((term) => openLetters(term, scope));
  const isOpen = letters.length > 0 || scope.samples.size > 0;
  const unknown = unknownIn(read, scope) ?? unsaidIn(statement, scope);
  // About one thing and nothing else: an ordinary chain, in which numbers may be rounded.
  if (!isIndexed && !isOpen) {
    const report = checkStatement(statement, scope.vocabulary, tex);
    if (report.findings.length > 0) return { kind: 'wrong', report, isOpen, unknown, isIndexed };
    const symbolic = read.chains.map((chain) => ({
      sides: chain.sides.filter(({ kind, term }) => kind === 'symbols' && hasNamedSymbols(term)),
      links: [],
    }));
    const failure = failureOf({ chains: symbolic, comparisons: [] }, scope, '');
    return failure === null
      ? { kind: 'proved', report, used: [...scope.used] }
      : { kind: 'wrong', report: wrongFormula(failure, tex), isOpen, unknown, isIndexed };
  }
  const failure = failureOf(
    read,
    scope,
    placeOf(assignment),
    conditions.map((one) => conditionIn(one, scope.vocabulary)),
  );
  if (failure !== null)
    return { kind: 'wrong', report: wrongFormula(failure, tex), isOpen, unknown, isIndexed };
  const report = isIndexed ? NOTHING : reportOnNumbers(read, scope, tex);
  return report.findings.length > 0
    ? { kind: 'wrong', report, isOpen: false, unknown: null, isIndexed }
    : { kind: 'proved', report, used: [...scope.used] };
}

/** What sides without letters say to each other, beside one with a small step: `\approx \frac{\partial E}{\partial W_{45}} \approx 0.0270`. */
function reportOnNumbers({ chains }: ReadStatement, scope: Scope, tex: string): Report {
  const plain = chains.flatMap((chain) => {
    const sides = chain.sides.filter(({ term }) => openLetters(term, scope).length === 0);
    const isAboutExample = sides.length < chain.sides.length && sides.some(({ kind }) => kind === 'symbols');
    const links = sides.slice(1).map(({ span }) => ({ name: '≈' as const, span }));
    return isAboutExample && sides.some(({ kind }) => kind === 'numeral') ? [{ sides, links }] : [];
  });
  const reports = plain.map((chain) =>
    checkRead({ chains: [chain], comparisons: [] }, scope.vocabulary, tex),
  );
  return {
    numbers: reports.flatMap(({ numbers }) => numbers),
    findings: reports.flatMap(({ findings }) => findings),
  };
}

function hasLetters({ chains }: ReadStatement): boolean {
  const terms = chains.flatMap(({ sides }) => sides.map(({ term }) => term));
  return terms.flatMap(symbolsIn).some((symbol) => nameOfLetter(symbol) !== null);
}

/** One entry of arrays that hold letters. */
function checkedEntry(read: ReadStatement, scope: Scope, tex: string): Report {
  const failure = failureOf(read, scope, '');
  return failure === null ? NOTHING : wrongFormula(failure, tex);
}

/** "for j = 3" */
function placeOf(assignment: Assignment): string {
  const all = [...assignment].map(([letter, number]) => `${letter.replace('\\', '')} = ${number}`);
  return all.length === 0 ? '' : `for ${all.join(', ')}`;
}

function withPlace(finding: Located, assignment: Assignment): Located {
  const place = placeOf(assignment);
  return place === '' ? finding : { ...finding, message: `${place} ${finding.message}` };
}

function wrongFormula({ span, message }: Failure, tex: string): Report {
  // A command before the first letter has no place in KaTeX's tree.
  const command = /\\[A-Za-z]+\s*(_\s*\{?\s*)?$/.exec(tex.slice(0, span.start))?.[0] ?? '';
  const isPart = /^\\(tanh|exp|ln|log|sin|cos|tan|max|min|sum|prod)(?![A-Za-z])/.test(command);
  const start = span.start - (isPart ? command.length : 0);
  return { numbers: [], findings: [{ kind: 'wrong-formula', span: { ...span, start }, message }] };
}

/** Symbols that have a value in other networks too. */
function hasNamedSymbols(term: Term): boolean {
  const symbols = symbolsIn(term);
  return symbols.length > 0 && symbols.every(isNamed);
}

/** Why there is no unit, layer or place that a statement is about. */
function nowhere(statement: Statement, vocabulary: Vocabulary): UnreadableError {
  const names = vocabulary.indexNames(vocabulary);
  const { letters, symbols } = freeLettersOf(statement.sides, names);
  const isKnown = symbols.length > 0 && symbols.every((symbol) => symbol.isKnown);
  const span = spanOf(statement.sides.flat());
  const which = [...letters].map((letter) => letter.replace('\\', '')).join(', ');
  const message =
    letters.size === 0
      ? 'its sum has nothing to add up'
      : `there is no ${which} in ${vocabulary.example ?? 'this lesson'} for which all of this exists`;
  return isKnown ? new MisplacedError(message, span) : new UnreadableError(message, span);
}

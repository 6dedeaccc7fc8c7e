import type { Report } from './chain/check-chain.ts';
import { checkStatement } from './chain/check-statement.ts';
import { claimsIn } from './chain/claims.ts';
import type { FormulaNote } from './chain/formula-note.ts';
import type { Statement } from './chain/statement.ts';
import type { CheckedNumber, Located } from './finding.ts';
import { callsDefined, checkGeneral, type GeneralReport } from './general/check-general.ts';
import { isCondition } from './general/conditions.ts';
import { type Definition, Definitions } from './general/definitions.ts';
import { lawFailure } from './general/law.ts';
import { misprintedName } from './general/misprinted-name.ts';
import { rangeAt } from './general/range.ts';
import { unknownArrays } from './matrix/array-symbols.ts';
import { checkArrays, isAboutArrays, provedAsArrays } from './matrix/check-arrays.ts';
import { checkDefinedArrays, checkFreeArrays } from './matrix/lettered-arrays.ts';
import { symbolsOf } from './term/symbols-of.ts';
import { UnreadableError } from './term/unreadable-error.ts';
import { type Span, spanOf, type TeXNode } from './tex/tex-node.ts';
import { readTeX, TeXError } from './tex/tex-reader.ts';
import { formulaTokens, type Outcome } from './tokens/formula-tokens.ts';
import { shownTeX } from './tokens/shown-tex.ts';
import { unclearNumbers } from './tokens/unclear-numbers.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a formula holds, and what is wrong with it; spans are offsets into its TeX. */
export interface FormulaReport extends Report {
  /** Statements that make a claim which was not checked. */
  readonly unread: readonly Span[];
  /** For the reader, where the printed numbers, worked out again, give another last digit. */
  readonly notes: readonly FormulaNote[];
  /** Names that it gave a meaning to. */
  readonly defined: readonly Definition[];
}

/**
 * Checks every statement of a formula.
 *
 * @param definitions what the formulas before it, in the same lesson, said that names stand for; it adds its own
 */
export function checkFormula(
  tex: string,
  vocabulary: Vocabulary,
  definitions: Definitions = new Definitions(),
): FormulaReport {
  try {
    return checkNodes(readTeX(tex), tex, vocabulary, definitions);
  } catch (error) {
    if (!(error instanceof TeXError)) throw error;
    const finding: Located = {
      kind: 'unreadable-formula',
      message: `it cannot be set: ${error.message}`,
      span: error.span,
    };
    return { numbers: [], findings: [finding], unread: [error.span], notes: [], defined: [] };
  }
}

function checkNodes(
  nodes: readonly TeXNode[],
  tex: string,
  vocabulary: Vocabulary,
  definitions: Definitions,
): FormulaReport {
  const numbers: CheckedNumber[] = [];
  const findings: Located[] = symbolsOf(nodes, vocabulary).flatMap((match) =>
    match.kind === 'unknown' ? [unknownSymbol(match.span, tex, vocabulary)] : [],
  );
  findings.push(...unknownArrays(nodes, tex, vocabulary));
  const notes: FormulaNote[] = [];
  const outcomes: Outcome[] = [];
  const defined: Definition[] = [];
  const unclear = unclearNumbers(shownTeX(tex));
  if (unclear.length > 0) return { numbers: [], findings: unclear, unread: [], notes, defined: [] };
  const statements = claimsIn(nodes);
  const conditions = statements.filter((statement) => isCondition(statement, vocabulary, definitions));
  for (let i = 0; i < statements.length; ) {
    const range = rangeAt(statements, i, vocabulary);
    const taken = statements.slice(i, i + (range?.length ?? 1));
    i += taken.length;
    const span = spanOf(taken.flatMap(({ sides, relations }) => [...sides.flat(), ...relations]));
    try {
      const [statement] = taken;
      const { report, as } =
        range !== null || statement === undefined || conditions.includes(statement)
          ? { report: { numbers: [], findings: range?.findings ?? [] }, as: 'general' as const }
          : reportOn(statement, vocabulary, definitions, tex, conditions);
      numbers.push(...report.numbers);
      findings.push(...report.findings);
      notes.push(...(report.notes ?? []));
      defined.push(...(report.defined ?? []));
      outcomes.push({ span, as });
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      outcomes.push({ span, as: { unread: reasonOf(error, tex) } });
    }
  }
  const tokens = formulaTokens({ nodes, tex, numbers, findings, outcomes }, vocabulary);
  // What says nothing of anything, a letter in passing, is no claim that was not read.
  const claims = statements
    .filter(({ relations }) => relations.length > 0)
    .map(({ sides }) => spanOf(sides.flat()));
  const unread = tokens.unread.filter((span) =>
    claims.some(({ start }) => start >= span.start && start < span.end),
  );
  const pictures = statements.filter(isPicture).map(({ sides }) => spanOf(sides.flat()).start);
  const silences = unread.filter(({ start, end }) => !pictures.some((one) => one >= start && one < end));
  return {
    ...tokens,
    findings: [...tokens.findings, ...silent(silences, outcomes, tokens.findings)],
    unread,
    notes,
    defined,
  };
}

/** `x \to a \to y`, of letters at large: a picture, and no path in the example. */
function isPicture({ sides, relations }: Statement): boolean {
  return (
    relations.every(({ name }) => name === '→') &&
    sides.every((side) => side.filter(({ kind }) => kind !== 'space').every(({ kind }) => kind === 'glyph'))
  );
}

/** What can't be read is not proved, also where it holds no number. */
function silent(
  unread: readonly Span[],
  outcomes: readonly Outcome[],
  findings: readonly Located[],
): readonly Located[] {
  return unread.flatMap((span) => {
    const isFound = findings.some((one) => one.span.start >= span.start && one.span.end <= span.end);
    const outcome = outcomes.find((one) => one.span === span);
    const reason = typeof outcome?.as === 'object' ? outcome.as.unread : 'it stands where nothing is read';
    return isFound ? [] : [{ kind: 'unreadable-formula', message: `this can't be checked: ${reason}`, span }];
  });
}

/** What an ordinary statement says of the example, or a general one of any numbers. */
function reportOn(
  statement: Statement,
  vocabulary: Vocabulary,
  definitions: Definitions,
  tex: string,
  conditions: readonly Statement[],
): { readonly report: Report & Partial<GeneralReport>; readonly as: 'chain' | 'general' } {
  const misprint = isAboutArrays(statement, vocabulary)
    ? misprintedName(statement, vocabulary, definitions, tex)
    : null;
  if (misprint !== null) return { report: { numbers: [], findings: [misprint] }, as: 'chain' };
  const lettered = checkDefinedArrays(statement, vocabulary, definitions, tex);
  if (lettered !== null) return { report: lettered, as: 'chain' };
  const general = callsDefined(statement, definitions)
    ? ifReadable(statement, vocabulary, definitions, tex, conditions)
    : null;
  if (general !== null) return { report: general, as: 'general' };
  try {
    const report = checkArrays(statement, vocabulary, tex) ?? checkStatement(statement, vocabulary, tex);
    const failure = report.findings.length > 0 ? null : lawFailure(statement, vocabulary);
    const findings = failure === null ? report.findings : [{ kind: 'wrong-formula' as const, ...failure }];
    return { report: { ...report, findings }, as: 'chain' };
  } catch (error) {
    if (!(error instanceof UnreadableError) || statement.relations.length === 0) throw error;
    const report = generalOrLaw(statement, vocabulary, definitions, tex, conditions);
    const arrays = report.findings.length > 0 ? provedAsArrays(statement, vocabulary, tex) : null;
    return arrays === null ? { report, as: 'general' } : { report: arrays, as: 'chain' };
  }
}

/** A general statement; one of which no letter can be a number may be a law of matrices. */
function generalOrLaw(
  ...[statement, vocabulary, definitions, tex, conditions]: GeneralArguments
): GeneralReport {
  try {
    const report = checkGeneral(statement, vocabulary, definitions, tex, conditions);
    const law = report.findings.length > 0 ? checkFreeArrays(statement, vocabulary, tex) : null;
    return law?.findings.length === 0 ? { ...law, defined: [] } : report;
  } catch (error) {
    const law = error instanceof UnreadableError ? checkFreeArrays(statement, vocabulary, tex) : null;
    if (law === null) throw error;
    return { ...law, defined: [] };
  }
}

type GeneralArguments = Parameters<typeof checkGeneral>;

/** `null` where a statement is no general one. */
function ifReadable(...general: GeneralArguments): GeneralReport | null {
  try {
    return checkGeneral(...general);
  } catch (error) {
    if (error instanceof UnreadableError) return null;
    throw error;
  }
}

/** What an error says, and of what. */
function reasonOf({ message, span }: UnreadableError, tex: string): string {
  const about = tex.slice(span.start, span.end).trim();
  return about === '' ? message : `${message}: ${about}`;
}

function unknownSymbol(span: Span, tex: string, vocabulary: Vocabulary): Located {
  // The n and the e of net_3 belong to its name.
  const before = /(?<![\\A-Za-z])[A-Za-z]+$/.exec(tex.slice(0, span.start))?.[0] ?? '';
  const symbol = before + tex.slice(span.start, span.end);
  return { kind: 'unknown-quantity', span, message: `${symbol} is nothing in ${vocabulary.example}` };
}

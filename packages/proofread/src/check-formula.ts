import type { Report } from './chain/check-chain.ts';
import { checkStatement } from './chain/check-statement.ts';
import type { FormulaNote } from './chain/formula-note.ts';
import { type Relation, relationAt, type Statement } from './chain/statement.ts';
import { statementsOf } from './chain/statement-reader.ts';
import type { CheckedNumber, Located } from './finding.ts';
import { callsDefined, checkGeneral, type GeneralReport } from './general/check-general.ts';
import { isCondition } from './general/conditions.ts';
import { type Definition, Definitions } from './general/definitions.ts';
import { lawFailure } from './general/law.ts';
import { rangeAt } from './general/range.ts';
import { unknownArrays } from './matrix/array-symbols.ts';
import { checkArrays, provedAsArrays } from './matrix/check-arrays.ts';
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
  const statements = statementsOf(nodes).flatMap(unwrapped).flatMap(splitAtArrows).flatMap(eachBranch);
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
  return { ...tokens, unread, notes, defined };
}

/** `f(x) = x^2 \to f'(x) = 2x` are two statements: an arrow between equations is no path between quantities. */
function splitAtArrows({ sides, relations }: Statement): readonly Statement[] {
  const arrow = relations.findIndex(
    ({ name }, i) =>
      name === '→' && relations.slice(0, i).some(isEqual) && relations.slice(i + 1).some(isEqual),
  );
  const isLoose = relations.at(-1)?.name === '→' && sides.at(-1)?.every(({ kind }) => kind === 'space');
  // Behind `\quad\to\quad` stands another statement.
  if (isLoose) return splitAtArrows({ sides: sides.slice(0, -1), relations: relations.slice(0, -1) });
  if (arrow < 0) return [{ sides, relations }];
  const before = { sides: sides.slice(0, arrow + 1), relations: relations.slice(0, arrow) };
  const behind = { sides: sides.slice(arrow + 1), relations: relations.slice(arrow + 1) };
  return [before, ...splitAtArrows(behind)];
}

/** Cases told apart in words, "if j is an output unit", are a statement each. */
function eachBranch(statement: Statement): readonly Statement[] {
  const last = statement.sides.at(-1)?.filter(({ kind }) => kind !== 'space') ?? [];
  const [cases, ...others] = last;
  if (cases?.kind !== 'array' || !cases.isCases || others.length > 0) return [statement];
  const isInWords = cases.rows.every(([, ...conditions]) => {
    const words = conditions.flat().flatMap((node) => (node.kind === 'words' ? [node.text] : []));
    return /\b(output|hidden|unit|units|neuron|layer)\b/.test(words.join(' '));
  });
  if (!isInWords) return [statement];
  return cases.rows.map(([value = []]) => ({
    ...statement,
    sides: [...statement.sides.slice(0, -1), value],
  }));
}

/** What stands in parentheses behind a statement, `(z > 0)`. */
function unwrapped({ sides, relations }: Statement): readonly Statement[] {
  const nodes = (sides[0] ?? []).filter(({ kind }) => kind !== 'space');
  const [first] = nodes;
  const last = nodes.at(-1);
  const isHeld = first?.kind === 'glyph' && first.text === '(' && last?.kind === 'glyph' && last.text === ')';
  const inside = isHeld
    ? nodes.slice(1, -1)
    : first?.kind === 'fenced' && nodes.length === 1
      ? first.body
      : [];
  const isStatement = relations.length === 0 && inside.some((node) => relationAt(node) !== null);
  return isStatement ? statementsOf(inside) : [{ sides, relations }];
}

function isEqual({ name }: Relation): boolean {
  return name === '=';
}

/** What an ordinary statement says of the example, or a general one of any numbers. */
function reportOn(
  statement: Statement,
  vocabulary: Vocabulary,
  definitions: Definitions,
  tex: string,
  conditions: readonly Statement[],
): { readonly report: Report & Partial<GeneralReport>; readonly as: 'chain' | 'general' } {
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
    const report = checkGeneral(statement, vocabulary, definitions, tex, conditions);
    const arrays = report.findings.length > 0 ? provedAsArrays(statement, vocabulary, tex) : null;
    return arrays === null ? { report, as: 'general' } : { report: arrays, as: 'chain' };
  }
}

/** `null` where a statement is no general one. */
function ifReadable(...general: Parameters<typeof checkGeneral>): GeneralReport | null {
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
  const symbol = tex.slice(span.start, span.end);
  return { kind: 'unknown-quantity', span, message: `${symbol} is nothing in ${vocabulary.example}` };
}

import type { Report } from '../chain/check-chain.ts';
import { checkRead } from '../chain/check-statement.ts';
import type { Statement } from '../chain/statement.ts';
import type { CheckedNumber, Located } from '../finding.ts';
import { printedValue } from '../numeral.ts';
import { numeralsOf } from '../term/numerals-of.ts';
import { symbolsOf } from '../term/symbols-of.ts';
import { UnreadableError } from '../term/unreadable-error.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { checkArrayPath } from './array-path.ts';
import { arrayMentions } from './array-symbols.ts';
import { type ArraySource, type CheckEntry, checkEntries } from './check-entries.ts';
import { holdsArrays } from './holds-arrays.ts';
import { isList } from './literal.ts';
import { checkShapeArithmetic } from './shape-arithmetic.ts';
import { checkShapeClaim } from './shape-claims.ts';
import { ShapeError } from './shape-error.ts';
import { turnedRight } from './turned-right.ts';

/**
 * Checks a statement about arrays, entry by entry, or about their shapes.
 *
 * @param checkEntry holds what is said of an entry; against the example where absent
 * @returns `null` for a statement about anything else
 * @throws UnreadableError where a side is no arithmetic over arrays, or a relation is not read between arrays
 */
export function checkArrays(
  statement: Statement,
  vocabulary: Vocabulary,
  tex: string,
  checkEntry: CheckEntry = checkRead,
): Report | null {
  const source: ArraySource = { tex, vocabulary, turned: null, checkEntry };
  try {
    const claim = checkShapeClaim(statement, source) ?? checkShapeArithmetic(statement, tex);
    if (claim !== null) return claim;
    const whole = checkBeforeClaim(statement, source);
    if (whole !== null) return whole;
    if (!isAboutArrays(statement, vocabulary)) return null;
    const path = checkArrayPath(statement, source);
    if (path !== null) return path;
    const { isInSymbols, ...report } = checkEntries(statement, source);
    const isTried = isInSymbols && report.findings.length === 0;
    const findings = isTried ? variedFindings(statement, source) : report.findings;
    return withAllNumbers({ ...report, findings: suggested(findings, statement, source) }, statement, source);
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error;
    const finding: Located = { kind: 'wrong-shape', message: error.message, span: error.span };
    return withAllNumbers(
      { numbers: [], findings: suggested([finding], statement, source) },
      statement,
      source,
    );
  }
}

/**
 * The report of a statement whose letters may be numbers or vectors, `x \cdot x = 1.25`, where it holds of the vectors of the example.
 *
 * @returns `null` where it doesn't
 */
export function provedAsArrays(statement: Statement, vocabulary: Vocabulary, tex: string): Report | null {
  if (!statement.sides.some((side) => holdsArrays(side, vocabulary) === 1)) return null;
  const source: ArraySource = { tex, vocabulary, turned: null, checkEntry: checkRead };
  try {
    const { isInSymbols, ...report } = checkEntries(statement, source);
    const isWrong =
      report.findings.length > 0 || (isInSymbols && variedFindings(statement, source).length > 0);
    return isWrong ? null : withAllNumbers(report, statement, source);
  } catch (error) {
    if (error instanceof ShapeError || error instanceof UnreadableError) return null;
    throw error;
  }
}

/** The chain before `\in \mathbb{R}^2`, and that claim about its last side. */
function checkBeforeClaim({ sides, relations }: Statement, source: ArraySource): Report | null {
  const claim = checkShapeClaim({ sides: sides.slice(-2), relations: relations.slice(-1) }, source);
  if (claim === null) return null;
  const before: Statement = { sides: sides.slice(0, -1), relations: relations.slice(0, -1) };
  const report = checkArrays(before, source.vocabulary, source.tex, source.checkEntry);
  if (report === null) return null;
  const findings = [...report.findings, ...claim.findings];
  return { ...report, numbers: [...report.numbers, ...claim.numbers], findings };
}

/** True for a statement with arrays: one whose sides are more than numbers, or lists of them. */
export function isAboutArrays({ sides }: Statement, vocabulary: Vocabulary): boolean {
  const sure = sides.map((side) => holdsArrays(side, vocabulary));
  const lists = sides.map((side) => isList(side.filter(({ kind }) => kind !== 'space')));
  return sure.includes(2) || (lists.includes(true) && sides.every((_, i) => lists[i] || sure[i] === 1));
}

/** A statement in symbols alone holds whatever the numbers of the example are. */
function variedFindings(statement: Statement, source: ArraySource): readonly Located[] {
  for (const { quantities } of source.vocabulary.variations()) {
    const vocabulary = { ...source.vocabulary, quantities };
    const { findings } = checkEntries(statement, { ...source, vocabulary });
    if (findings.length > 0)
      return findings.map((finding) => ({
        ...finding,
        message: `with other numbers in the example, ${finding.message}`,
      }));
  }
  return [];
}

function suggested(
  findings: readonly Located[],
  statement: Statement,
  source: ArraySource,
): readonly Located[] {
  const [first, ...rest] = findings;
  if (first === undefined || (first.kind !== 'wrong-shape' && first.kind !== 'wrong-formula'))
    return findings;
  const question = turnedRight(statement, source, first.span);
  return question === null ? findings : [{ ...first, message: `${first.message}; ${question}` }, ...rest];
}

/** The numbers of a report and those it doesn't tell of: exponents, a power of ten before an array. */
function withAllNumbers(report: Report, { sides }: Statement, { tex, vocabulary }: ArraySource): Report {
  const symbols = sides
    .flatMap((side) => symbolsOf(side, vocabulary))
    .flatMap((match) => (match.kind === 'known' ? [match.symbol] : []));
  const known = [
    ...report.numbers,
    ...symbols,
    ...sides.flatMap((side) => arrayMentions(side, tex, vocabulary)),
  ];
  const others = sides.flatMap(numeralsOf).flatMap(({ numeral }): readonly CheckedNumber[] => {
    const { span } = numeral;
    if (known.some((one) => span.start < one.span.end && one.span.start < span.end)) return [];
    const printed = tex.slice(span.start, span.end);
    return [{ span, printed, kind: 'arithmetic', expected: printedValue(numeral) }];
  });
  return { ...report, numbers: [...report.numbers, ...others] };
}

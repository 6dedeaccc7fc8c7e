import { readStatement } from './chain/chain.ts';
import { checkChain, type Report } from './chain/check-chain.ts';
import { checkOrder } from './chain/check-order.ts';
import type { Statement } from './chain/statement.ts';
import { statementsOf } from './chain/statement-reader.ts';
import type { CheckedNumber, Located } from './finding.ts';
import { symbolsOf } from './term/symbols-of.ts';
import { UnreadableError } from './term/unreadable-error.ts';
import { decimalsIn } from './tex/decimals-in.ts';
import { type Span, spanOf, type TeXNode } from './tex/tex-node.ts';
import { readTeX, TeXError } from './tex/tex-reader.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a formula holds, and what is wrong with it; spans are offsets into its TeX. */
export interface FormulaReport extends Report {
  /** Statements that make a claim which was not checked. */
  readonly unread: readonly Span[];
}

/** Checks every statement of a formula. */
export function checkFormula(tex: string, vocabulary: Vocabulary): FormulaReport {
  try {
    return checkNodes(readTeX(tex), tex, vocabulary);
  } catch (error) {
    if (!(error instanceof TeXError)) throw error;
    const finding: Located = {
      kind: 'unreadable-formula',
      message: `it cannot be set: ${error.message}`,
      span: error.span,
    };
    return { numbers: [], findings: [finding], unread: [error.span] };
  }
}

function checkNodes(nodes: readonly TeXNode[], tex: string, vocabulary: Vocabulary): FormulaReport {
  const numbers: CheckedNumber[] = [];
  const findings: Located[] = symbolsOf(nodes, vocabulary).flatMap((match) =>
    match.kind === 'unknown' ? [unknownSymbol(match.span, tex, vocabulary)] : [],
  );
  const strangers = findings.map(({ span }) => span);
  const unread: Span[] = [];
  for (const statement of statementsOf(nodes)) {
    try {
      const { chains, comparisons } = readStatement(statement, vocabulary);
      const reports = chains.map((chain, i) => {
        const isCompared = [comparisons[i - 1], comparisons[i]].some(
          (one) => one !== undefined && one.name !== '→',
        );
        if (chain.links.length > 0 || isCompared) return checkChain(chain, vocabulary, tex);
        const alone = chain.sides.map(({ span }) => span);
        return {
          numbers: [],
          findings: unreadable(statement, 'nothing says what it is equal to', tex, alone),
        };
      });
      reports.push(...checkOrder(chains, comparisons));
      numbers.push(...reports.flatMap((report) => report.numbers));
      findings.push(...reports.flatMap((report) => report.findings));
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      if (statement.relations.length > 0) unread.push(spanOf(statement.sides.flat()));
      // A symbol that nothing in the example has has been reported.
      if (strangers.some((span) => span.start === error.span.start)) continue;
      findings.push(...unreadable(statement, reasonOf(error, tex), tex));
    }
  }
  return { numbers: eachOnce(numbers), findings, unread };
}

/** A number under a brace is read twice, alone and in its formula: what is known of it most is kept. */
function eachOnce(numbers: readonly CheckedNumber[]): readonly CheckedNumber[] {
  const byEnd = new Map<number, CheckedNumber>();
  for (const number of numbers) {
    const before = byEnd.get(number.span.end);
    if (before?.quantity === undefined) byEnd.set(number.span.end, number);
  }
  return [...byEnd.values()];
}

/** Decimals that nothing holds: the first of them, inside `within` where it is given, is reported. */
function unreadable(
  { sides }: Statement,
  reason: string,
  tex: string,
  within: readonly Span[] = sides.map(spanOf),
): readonly Located[] {
  const isWithin = (span: Span) => within.some(({ start, end }) => span.start >= start && span.end <= end);
  const first = sides.flatMap(decimalsIn).find(isWithin);
  if (first === undefined) return [];
  const printed = tex.slice(first.start, first.end);
  return [{ kind: 'unreadable-formula', span: first, message: `${printed} can't be checked: ${reason}` }];
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

import type { Vocabulary } from '../vocabulary.ts';
import { type ReadStatement, readStatement } from './chain.ts';
import { checkChain, type Report } from './check-chain.ts';
import { checkLone } from './check-lone.ts';
import { checkOrder } from './check-order.ts';
import { checkPaths } from './check-path.ts';
import type { Statement } from './statement.ts';

/**
 * Holds what a statement says against the example and against itself: its chains, their order, the paths between them.
 *
 * @throws UnreadableError where it is no arithmetic over numbers and the vocabulary
 */
export function checkStatement(statement: Statement, vocabulary: Vocabulary, tex: string): Report {
  return checkRead(readStatement(statement, vocabulary), vocabulary, tex);
}

/** The same for a statement that has been read. */
export function checkRead(read: ReadStatement, vocabulary: Vocabulary, tex: string): Report {
  const { chains, comparisons } = read;
  const reports = [
    ...chains.flatMap((chain, i) => {
      const isCompared = [comparisons[i - 1], comparisons[i]].some(
        (one) => one !== undefined && one.name !== '→',
      );
      return chain.links.length > 0 || isCompared
        ? [checkChain(chain, vocabulary, tex)]
        : chain.sides.map((side) => checkLone(side, vocabulary, tex));
    }),
    ...checkOrder(chains, comparisons),
    ...checkPaths(read, vocabulary),
  ];
  return {
    numbers: reports.flatMap(({ numbers }) => numbers),
    findings: reports.flatMap(({ findings }) => findings),
    notes: reports.flatMap(({ notes = [] }) => notes),
  };
}

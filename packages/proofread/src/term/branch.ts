import type { Span, TeXNode } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { conditionOf } from './condition.ts';
import type { Branch } from './term.ts';
import { parseTerm } from './term-parser.ts';

/**
 * A row of `cases`: a value, and behind it when it is taken. None for an empty row.
 *
 * @throws UnreadableError where the value or the condition can't be read
 */
export function branchOf(
  row: readonly (readonly TeXNode[])[],
  vocabulary: Vocabulary,
  span: Span,
): readonly Branch[] {
  const [value = [], ...rest] = row;
  if (row.flat().every(({ kind }) => kind === 'space')) return [];
  const printed = value.filter((node, i) => i < value.length - 1 || !isComma(node));
  const condition = rest.flat();
  const otherwise = condition.length === 0 || /^\s*(otherwise|else)\b/.test(wordsIn(condition));
  return [
    {
      value: parseTerm(printed, vocabulary),
      condition: otherwise ? null : conditionOf(condition, vocabulary, span),
    },
  ];
}

function isComma(node: TeXNode): boolean {
  return node.kind === 'space' || (node.kind === 'glyph' && [',', '.', ';'].includes(node.text));
}

function wordsIn(nodes: readonly TeXNode[]): string {
  return nodes.map((node) => (node.kind === 'words' ? node.text : '')).join(' ');
}

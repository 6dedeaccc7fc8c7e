import type { RelationName, Statement } from '../chain/statement.ts';
import { nameIn } from '../term/letters.ts';
import { numeralsOf } from '../term/numerals-of.ts';
import { symbolAt } from '../term/symbol-at.ts';
import type { Condition, Order } from '../term/term.ts';
import { parseTerm } from '../term/term-parser.ts';
import type { TeXNode } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Definitions } from './definitions.ts';

const orders: ReadonlySet<RelationName | null> = new Set<RelationName>(['<', '>', '≤', '≥']);

/**
 * True for `z > 0` and `0 < p < 1`, of letters that stand for any number: no claim, but where what stands beside it holds. Other numbers
 * than 0 and 1 would need a proof.
 */
export function isCondition(
  { sides, relations }: Statement,
  vocabulary: Vocabulary,
  definitions: Definitions,
): boolean {
  if (relations.length === 0 || !relations.every(({ name }) => orders.has(name))) return false;
  const printed = sides.map((side) => side.filter(({ kind }) => kind !== 'space'));
  const letters = printed.filter((side) => isOpenLetter(side, vocabulary, definitions));
  const numbers = printed.filter((side) => !letters.includes(side)).map(digitsOf);
  // 1 is an end of 0 < p < 1 only.
  return (
    letters.length > 0 &&
    numbers.every((digits) => digits === '0' || (digits === '1' && numbers.includes('0')))
  );
}

/** @throws UnreadableError where a side is no arithmetic */
export function conditionIn({ sides, relations }: Statement, vocabulary: Vocabulary): Condition {
  return {
    sides: sides.map((side) => parseTerm(side, vocabulary)),
    orders: relations.flatMap(({ name }): readonly Order[] =>
      name === '<' || name === '>' || name === '≤' || name === '≥' ? [name] : [],
    ),
  };
}

function isOpenLetter(nodes: readonly TeXNode[], vocabulary: Vocabulary, definitions: Definitions): boolean {
  const [only, ...others] = nodes;
  const name = only === undefined || others.length > 0 ? null : nameIn(only);
  // z, p_1, but no \hat y_k: of all of a kind something is claimed.
  if (name === null || name.primes > 0 || name.raised !== null || !/^[^_^]+(_\{\d+\})?$/.test(name.key))
    return false;
  return (
    symbolAt(nodes, 0, vocabulary) === null &&
    !vocabulary.shortSymbols.has(name.key) &&
    definitions.find(name.key) === null
  );
}

/** The digits of a side that is a number; `null` for any other. */
function digitsOf(nodes: readonly TeXNode[]): string | null {
  const [match, ...others] = numeralsOf(nodes);
  return others.length === 0 && match?.length === nodes.length ? match.numeral.digits : null;
}

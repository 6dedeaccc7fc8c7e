import type { RelationName, Statement } from '../chain/statement.ts';
import type { Located } from '../finding.ts';
import { functionHead } from '../term/function-heads.ts';
import { nameIn } from '../term/letters.ts';
import { symbolsOf } from '../term/symbols-of.ts';
import { parseTerm } from '../term/term-parser.ts';
import { evaluate, isSame } from '../term/term-value.ts';
import { UnreadableError } from '../term/unreadable-error.ts';
import { spanOf } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Definitions } from './definitions.ts';
import { instances } from './instances.ts';

/** Relations that say what the left side is. */
const SAYING: ReadonlySet<RelationName | null> = new Set(['=', '≈', ':=', '←']);

/**
 * A left side that looks like one more symbol of the example and is none: with an index, or with a letter that the notation knows. Where
 * something of the example stands on the right, that is a misprint and no new name.
 */
export function misprintedName(
  statement: Statement,
  vocabulary: Vocabulary,
  definitions: Definitions,
  tex: string,
): Located | null {
  const isSaid = statement.relations.every(({ name }) => SAYING.has(name));
  const [instance] = isSaid ? instancesOf(statement, vocabulary) : [];
  const [left = [], ...others] = instance?.sides ?? [];
  const printed = left.filter(({ kind }) => kind !== 'space');
  const [node] = printed;
  const name = node === undefined || printed.length > 1 || functionHead(node) !== null ? null : nameIn(node);
  if (name === null || name.primes > 0 || name.raised !== null) return null;
  const { key } = name;
  if (vocabulary.arrays.has(key) || vocabulary.allSymbols.has(key) || vocabulary.eitherCase().has(key))
    return null;
  if (definitions.find(key) !== null || !looksLikeSymbol(key, vocabulary)) return null;
  const isOfExample = others.some((side) => symbolsOf(side, vocabulary).some(({ kind }) => kind === 'known'));
  if (!isOfExample) return null;
  const span = spanOf(statement.sides[0] ?? []);
  const next = vocabulary.symbols.has(key.replace(/\^\{.*\}$/, '^{+}'));
  const own = meant(others, key, vocabulary);
  const question = next
    ? ': what the step leads to stands behind \\leftarrow, or has a ^{+}'
    : own === null
      ? ''
      : `; did you mean ${own}?`;
  const message = `${tex.slice(span.start, span.end).trim()} is nothing in ${vocabulary.example}${question}`;
  return { kind: 'unknown-quantity', span, message };
}

/** `\eta_3`, or the w of a notation with weights w_{12}; not W_{t+1}, nor E_{\text{before}}. */
function looksLikeSymbol(key: string, { symbols }: Vocabulary): boolean {
  const [letter = '', ...scripts] = key.split(/[_^](?=\{)/);
  if (scripts.some((script) => /^\{\(?[\d,]+\)?\}$/.test(script))) return true;
  return (
    scripts.length === 0 && [...symbols.keys()].some((symbol) => symbol.split(/[_^](?=\{)/)[0] === letter)
  );
}

/** The symbol of the quantity that a side comes to; of several, the one with the same index. */
function meant(sides: Statement['sides'], key: string, vocabulary: Vocabulary): string | null {
  const values = sides.flatMap((side) => {
    try {
      return [evaluate(parseTerm(side, vocabulary))];
    } catch (error) {
      if (error instanceof UnreadableError) return [];
      throw error;
    }
  });
  const digits = key.replace(/\D/g, '');
  const found = [...vocabulary.quantities.values()].filter(({ value }) =>
    values.some((one) => isSame(one, value)),
  );
  const [first] = found.toSorted(
    (one, other) =>
      Number(other.symbol.replace(/\D/g, '') === digits) - Number(one.symbol.replace(/\D/g, '') === digits),
  );
  return first?.symbol ?? null;
}

function instancesOf(statement: Statement, vocabulary: Vocabulary): readonly Statement[] {
  try {
    return instances(statement, vocabulary).map((instance) => instance.statement);
  } catch (error) {
    if (error instanceof UnreadableError) return [];
    throw error;
  }
}

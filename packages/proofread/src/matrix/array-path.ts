import type { Report } from '../chain/check-chain.ts';
import type { Statement } from '../chain/statement.ts';
import type { Located } from '../finding.ts';
import { dependsOn } from '../term/depends-on.ts';
import { numeralsIn, symbolsIn } from '../term/term.ts';
import type { TeXNode } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { GridSource } from './grid-context.ts';
import { readGrid } from './grid-reader.ts';

interface Stop {
  readonly ids: readonly string[];
  readonly text: string;
}

/**
 * Holds the path `x \to z^{(1)} \to h^{(1)} \to L` against the derivation: something in what stands before an arrow is needed for something
 * in what stands behind it.
 *
 * @returns `null` where a side holds numbers, or another relation stands between them
 * @throws UnreadableError
 * @throws ShapeError
 */
export function checkArrayPath({ sides, relations }: Statement, source: GridSource): Report | null {
  if (relations.length === 0 || !relations.every(({ name }) => name === '→')) return null;
  const read = sides.map((side) => stopOf(side, source));
  const stops = read.filter((stop) => stop !== null);
  if (stops.length < read.length) return null;
  const { vocabulary } = source;
  const findings = relations.flatMap(({ span }, i): readonly Located[] => {
    const [from, to] = [stops[i], stops[i + 1]];
    if (from === undefined || to === undefined || leads(from, to, vocabulary)) return [];
    const message = leads(to, from, vocabulary)
      ? `the arrow is the wrong way round: ${to.text} leads to ${from.text}`
      : `${to.text} does not depend on ${from.text}`;
    return [{ kind: 'wrong-relation', span, message }];
  });
  return { numbers: [], findings };
}

/** What the arrows around a side are about: every quantity in it; `null` where it holds numbers. */
function stopOf(nodes: readonly TeXNode[], source: GridSource): Stop | null {
  const { text, rows } = readGrid(nodes, source);
  const terms = rows.flat().map(({ term }) => term);
  if (terms.some((term) => numeralsIn(term).length > 0)) return null;
  const ids = terms.flatMap(symbolsIn).flatMap(({ id }) => (id === null ? [] : [id]));
  return ids.length === 0 ? null : { ids, text };
}

/** Something before is needed for something behind, or stands in it among others: `x \to W^{(1)}x`. */
function leads(from: Stop, to: Stop, vocabulary: Vocabulary): boolean {
  const isPart = to.ids.length > from.ids.length && from.ids.every((id) => to.ids.includes(id));
  return isPart || from.ids.some((one) => to.ids.some((other) => dependsOn(vocabulary, other, one)));
}

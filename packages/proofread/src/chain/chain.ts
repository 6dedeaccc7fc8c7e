import { isWhole } from '../numeral.ts';
import { numeralsIn, symbolsIn, type Term } from '../term/term.ts';
import { parseTerm } from '../term/term-parser.ts';
import { UnreadableError } from '../term/unreadable-error.ts';
import { NO_SPAN, type Span, spanOf, type TeXNode } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Relation, RelationName, Statement } from './statement.ts';
import { isEmpty } from './statement-reader.ts';

/** One side of a relation. */
export interface Side {
  readonly term: Term;
  /** Symbols with whole constants; symbols and decimals; numbers to be worked out; or one number, a result. */
  readonly kind: 'symbols' | 'mixed' | 'arithmetic' | 'numeral';
  /** Empty for a side that is implied and not printed. */
  readonly span: Span;
}

/** A relation that claims equality. */
export interface Link {
  readonly name: '=' | '≈';
  readonly span: Span;
}

/** Sides that are all claimed to be equal, and the links between them, one fewer. */
export interface Chain {
  readonly sides: readonly Side[];
  readonly links: readonly Link[];
}

/** A statement, read: chains, and what is claimed of their order. */
export interface ReadStatement {
  readonly chains: readonly Chain[];
  /** `comparisons[i]` stands between `chains[i]` and `chains[i + 1]`. */
  readonly comparisons: readonly { readonly name: RelationName; readonly span: Span }[];
}

/**
 * Reads the sides of a statement.
 *
 * @throws UnreadableError where one of them is no arithmetic over numbers and the vocabulary, or a relation is not known
 */
export function readStatement(statement: Statement, vocabulary: Vocabulary): ReadStatement {
  const chains: { sides: Side[]; links: Link[] }[] = [];
  const comparisons: { name: RelationName; span: Span }[] = [];
  statement.sides.forEach((nodes, index) => {
    const side = readSide(nodes, vocabulary);
    const relation = statement.relations[index - 1];
    const chain = chains.at(-1);
    if (relation === undefined || chain === undefined) {
      chains.push({ sides: [side], links: [] });
    } else if (relation.name === '=' || relation.name === '≈') {
      chain.sides.push(side);
      chain.links.push({ name: relation.name, span: relation.span });
    } else if (relation.name === '←') {
      chain.sides.splice(0, 1, assigned(chain.sides, vocabulary, relation));
      chain.sides.push(side);
      chain.links.push({ name: '=', span: relation.span });
    } else if (relation.name === null) {
      throw new UnreadableError('this relation is not read', relation.span);
    } else {
      comparisons.push({ name: relation.name, span: relation.span });
      chains.push(afterArrow(relation.name, chain.sides, side, vocabulary));
    }
  });
  return { chains, comparisons };
}

function readSide(nodes: readonly TeXNode[], vocabulary: Vocabulary): Side {
  const end = nodes.findLastIndex((node) => !isEmpty([node]));
  const printed = nodes.slice(0, end + 1);
  const span = spanOf(printed);
  if (printed.length === 0) throw new UnreadableError('a side of a relation is missing', span);
  const term = parseTerm(printed, vocabulary);
  return { term, kind: kindOf(term), span: term.kind === 'numeral' ? term.numeral.span : span };
}

function kindOf(term: Term): Side['kind'] {
  if (term.kind === 'numeral') return 'numeral';
  if (symbolsIn(term).length === 0) return 'arithmetic';
  return numeralsIn(term).every(isWhole) ? 'symbols' : 'mixed';
}

/** The left side of `w \leftarrow …`, which is the next value of w. */
function assigned(sides: readonly Side[], vocabulary: Vocabulary, relation: Relation): Side {
  const [left, second] = sides;
  const next = left === undefined ? null : nextOf(left, vocabulary);
  if (left === undefined || second !== undefined || next === null) {
    throw new UnreadableError('only a symbol that the step changes takes a new value', relation.span);
  }
  return { ...left, term: next };
}

/** Behind `y_5 \approx 0.690 \to` stands what y₅ is after the step. */
function afterArrow(
  name: RelationName,
  before: readonly Side[],
  side: Side,
  vocabulary: Vocabulary,
): { sides: Side[]; links: Link[] } {
  const nexts = before.map((one) => nextOf(one, vocabulary)).filter((next) => next !== null);
  const [next] = nexts;
  if (name !== '→' || side.kind !== 'numeral' || next === undefined) return { sides: [side], links: [] };
  const implied: Side = { term: next, kind: 'symbols', span: NO_SPAN };
  return { sides: [implied, side], links: [{ name: '≈', span: NO_SPAN }] };
}

function nextOf({ term }: Side, { quantities }: Vocabulary): Term | null {
  if (term.kind !== 'symbol' || term.symbol.id === null) return null;
  const next = quantities.get(`next.${term.symbol.id}`);
  if (next === undefined) return null;
  return { kind: 'symbol', symbol: { id: next.id, value: next.value, span: term.symbol.span } };
}

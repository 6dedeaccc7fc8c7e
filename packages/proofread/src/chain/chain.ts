import { isWhole, judge, type Numeral } from '../numeral.ts';
import { numeralsIn, symbolsIn, type Term } from '../term/term.ts';
import { parseTerm } from '../term/term-parser.ts';
import { UnreadableError } from '../term/unreadable-error.ts';
import { NO_SPAN, type Span, spanOf, type TeXNode } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { looksLike } from './by-value.ts';
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

/** What stands between chains. */
export type ComparisonName = Exclude<RelationName, '=' | '≈' | '←' | '∈' | ':' | ':='>;

/** A statement, read: chains, and what is claimed of their order. */
export interface ReadStatement {
  readonly chains: readonly Chain[];
  /** `comparisons[i]` stands between `chains[i]` and `chains[i + 1]`. */
  readonly comparisons: readonly { readonly name: ComparisonName; readonly span: Span }[];
}

/**
 * Reads the sides of a statement.
 *
 * @throws UnreadableError where one of them is no arithmetic over numbers and the vocabulary, or a relation is not known
 */
export function readStatement({ sides, relations }: Statement, vocabulary: Vocabulary): ReadStatement {
  return chainsOf(
    sides.map((nodes) => readSide(nodes, vocabulary)),
    relations,
    vocabulary,
  );
}

/**
 * Makes chains of sides that have been read.
 *
 * @throws UnreadableError where a relation is not known, or can't stand where it does
 */
export function chainsOf(
  sides: readonly Side[],
  relations: Statement['relations'],
  vocabulary: Vocabulary,
): ReadStatement {
  const chains: { sides: Side[]; links: Link[] }[] = [];
  const comparisons: { name: ComparisonName; span: Span }[] = [];
  sides.forEach((side, index) => {
    const relation = relations[index - 1];
    const chain = chains.at(-1);
    if (relation === undefined || chain === undefined) {
      chains.push({ sides: [side], links: [] });
    } else if (relation.name === '=' || relation.name === '≈') {
      chain.sides.push(side);
      chain.links.push({ name: relation.name, span: relation.span });
    } else if (relation.name === ':=' && !isUpdate(chain.sides, side)) {
      chain.sides.push(side);
      chain.links.push({ name: '=', span: relation.span });
    } else if (relation.name === '←' || relation.name === ':=') {
      chain.sides.splice(0, 1, assigned(chain.sides, vocabulary, relation));
      chain.sides.push(side);
      chain.links.push({ name: '=', span: relation.span });
    } else if (relation.name === ':' && isNameOf(chain.sides, side)) {
      chain.sides.push(side);
      chain.links.push({ name: '≈', span: relation.span });
    } else if (relation.name === null || relation.name === ':' || relation.name === '∈') {
      throw new UnreadableError('this relation is not read', relation.span);
    } else {
      comparisons.push({ name: relation.name, span: relation.span });
      chains.push(afterArrow(relation.name, chain, side, vocabulary));
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

/** What a side is made of. */
export function kindOf(term: Term): Side['kind'] {
  if (term.kind === 'numeral') return 'numeral';
  if (symbolsIn(term).length === 0) return 'arithmetic';
  return numeralsIn(term).every(isWhole) ? 'symbols' : 'mixed';
}

/** `y_5: 0.690` */
function isNameOf([name, ...others]: readonly Side[], side: Side): boolean {
  return name?.term.kind === 'symbol' && others.length === 0 && side.kind === 'numeral';
}

/** `w := w - \eta g` gives a new value to w, `s := y(1 - y)` a name. */
function isUpdate([name]: readonly Side[], side: Side): boolean {
  const id = name?.term.kind === 'symbol' ? name.term.symbol.id : null;
  return id !== null && symbolsIn(side.term).some((symbol) => symbol.id === id);
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

/** Behind `y_5 \approx 0.690 \to` stands what y₅ is after the step, and so behind `0.690 \to`. */
function afterArrow(
  name: ComparisonName,
  before: { readonly sides: Side[]; readonly links: Link[] },
  side: Side,
  vocabulary: Vocabulary,
): { sides: Side[]; links: Link[] } {
  const alone = { sides: [side], links: [] };
  if (name !== '→' || (side.kind !== 'numeral' && side.kind !== 'arithmetic')) return alone;
  const [first] = before.sides;
  const becomes = first?.kind === 'numeral' ? stepBetween(first.term, side.term, vocabulary) : null;
  if (becomes !== null) {
    before.sides.unshift(implied(becomes));
    before.links.unshift(unprinted);
  }
  const next = before.sides.map((one) => nextOf(one, vocabulary)).find((one) => one !== null) ?? null;
  return next === null ? alone : { sides: [implied(next), side], links: [unprinted] };
}

const unprinted: Link = { name: '≈', span: NO_SPAN };

function implied(term: Term): Side {
  return { term, kind: 'symbols', span: NO_SPAN };
}

/** The quantity that is printed as the one number before the step and as the other after it, or but for a digit of one of them; `null` where
 * none is, or several are. */
function stepBetween(before: Term, after: Term, { quantities }: Vocabulary): Term | null {
  if (before.kind !== 'numeral' || after.kind !== 'numeral') return null;
  const found = [...quantities.values()].flatMap(({ id, value }) => {
    const next = quantities.get(`next.${id}`)?.value;
    if (next === undefined) return [];
    const printed = [isPrinted(before.numeral, value), isPrinted(after.numeral, next)];
    const alike = [looksLike(value, before.numeral), looksLike(next, after.numeral)];
    const isNear = printed.includes(true) && printed.every((is, i) => is || alike[i]);
    return isNear ? [{ id, value, isRight: !printed.includes(false) }] : [];
  });
  const right = found.filter(({ isRight }) => isRight);
  const [only, ...others] = right.length > 0 ? right : found;
  if (only === undefined || others.length > 0) return null;
  return { kind: 'symbol', symbol: { id: only.id, value: only.value, span: NO_SPAN } };
}

function isPrinted(numeral: Numeral, value: number): boolean {
  return ['exact', 'rounded'].includes(judge(numeral, value));
}

function nextOf({ term }: Side, { quantities }: Vocabulary): Term | null {
  if (term.kind !== 'symbol' || term.symbol.id === null) return null;
  const next = quantities.get(`next.${term.symbol.id}`);
  if (next === undefined) return null;
  return { kind: 'symbol', symbol: { id: next.id, value: next.value, span: term.symbol.span } };
}

import { isWhole, judge, significantDigitsOf } from '../numeral.ts';
import { numeralsIn, type Term } from '../term/term.ts';
import { evaluate, isSame, isSameAsPrinted } from '../term/term-value.ts';
import { NO_SPAN } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { align, fits, type Pair } from './alignment.ts';
import { looksLike, onlyPairs, pairsByValue, soleMisfit } from './by-value.ts';
import type { Chain, Side } from './chain.ts';
import { inFull } from './in-full.ts';
import { type Part, partsOfExample } from './parts.ts';
import { sideValue } from './truth.ts';

/** Fewer digits than these would fit too much. */
const PRECISE = 2;

/** How near, in proportion, printed numbers come to what they were rounded from. */
const NEAR = 0.02;

/** A number with fewer digits than these is not taken for a mistyped other. */
export const LONG = 3;

/**
 * The chain with the quantity that its numbers work out, or the part of one, as a first side that is not printed:
 * `\sigma(0.8014) \approx 0.6903` is about y₅. A chain that has a side of symbols says itself what it is about, and arithmetic that only
 * looks like the example's is left as it is.
 */
export function withImplied(chain: Chain, vocabulary: Vocabulary): Chain {
  const term = impliedTerm(chain, vocabulary);
  if (term === null) return chain;
  return {
    sides: [{ term, kind: 'symbols', span: NO_SPAN }, ...chain.sides],
    links: [{ name: '≈', span: NO_SPAN }, ...chain.links],
  };
}

function impliedTerm({ sides }: Chain, vocabulary: Vocabulary): Term | null {
  if (vocabulary.quantities.size === 0 || sides.some(({ kind }) => kind === 'symbols')) return null;
  const worked = sides.filter(({ kind }) => kind !== 'numeral');
  const [first] = worked;
  if (first === undefined || worked.length === sides.length) return null;
  if (worked.flatMap(({ term }) => numeralsIn(term)).every(isWhole)) return null;
  if (sides.every(({ term }) => isEqualAsPrinted(first.term, term))) return named(first, worked, vocabulary);
  const parts = partsOfExample(vocabulary);
  const fitting = parts.filter(({ value }) => sides.every((side) => isPrintedForm(side, value)));
  const isPrecise = sides.some(
    ({ term }) => term.kind === 'numeral' && significantDigitsOf(term.numeral) >= PRECISE,
  );
  const candidates = isPrecise ? fitting : [];
  const bound = candidates.find((part) => worked.every(({ term }) => isBound(term, part, vocabulary, parts)));
  if (bound !== undefined) return bound.term;
  const holds = sides.every((side) => isPrintedForm(side, sideValue(first.term)));
  // Worked out from rounded numbers, a result may differ from that of all digits, and still tell what it is about.
  const near = parts.filter(({ value }) => Math.abs(value - sideValue(first.term)) <= NEAR * Math.abs(value));
  const mistyped = (holds ? [...candidates, ...near] : candidates).find((part) =>
    isMistyped(worked, part, vocabulary, parts, holds ? LONG : 1),
  );
  if (mistyped !== undefined) return mistyped.term;
  if (holds) return null;
  const pairs = onlyPairs(first.term, vocabulary);
  if (pairs === null) return null;
  const full = inFull(first.term, pairs);
  return parts.find(({ value }) => isSame(value, evaluate(full)))?.term ?? full;
}

/** What exact arithmetic is about, where it has the shape of a quantity's formula. */
function named(first: Side, worked: readonly Side[], vocabulary: Vocabulary): Term | null {
  const value = sideValue(first.term);
  const symbols = [...vocabulary.quantities.values()]
    .filter((quantity) => isSame(quantity.value, value))
    .map(
      (quantity): Term => ({
        kind: 'symbol',
        symbol: { id: quantity.id, value: quantity.value, span: NO_SPAN },
      }),
    );
  const isLaidUnder = (source: Term, { term }: Side) => {
    const pairs = align(source, term, vocabulary) ?? [];
    return (
      pairs.filter((pair) => pair.source.kind === 'symbol').length > 1 &&
      pairs.every((pair) => fits(pair, vocabulary))
    );
  };
  return symbols.find((symbol) => worked.every((side) => isLaidUnder(symbol, side))) ?? null;
}

function isEqualAsPrinted(a: Term, b: Term): boolean {
  return a === b || isSameAsPrinted(a, b);
}

/** True for what is no single number, and for one that `value` may be printed as. */
function isPrintedForm({ term }: Side, value: number): boolean {
  return term.kind !== 'numeral' || ['exact', 'rounded'].includes(judge(term.numeral, value));
}

/** True where the numbers of a term print the quantities that a part of the example is worked out from. */
export function isBound(term: Term, part: Part, vocabulary: Vocabulary, parts: readonly Part[]): boolean {
  return pairsFor(term, part, vocabulary, parts).some(
    (pairs) => pairs.length > 0 && pairs.every((pair) => fits(pair, vocabulary)),
  );
}

function pairsFor(
  term: Term,
  part: Part,
  vocabulary: Vocabulary,
  parts: readonly Part[],
): readonly (readonly Pair[])[] {
  return [align(part.term, term, vocabulary), pairsByValue(term, part.value, vocabulary, { parts })].filter(
    (pairs) => pairs !== null,
  );
}

/**
 * True where one decimal on one side, and nothing else, keeps the sides from working out the part.
 *
 * @param digits how many significant ones it has at least
 */
export function isMistyped(
  worked: readonly Side[],
  part: Part,
  vocabulary: Vocabulary,
  parts: readonly Part[],
  digits: number,
): boolean {
  const others = worked.filter(({ term }) => !isBound(term, part, vocabulary, parts));
  const [only] = others;
  if (only === undefined || others.length > 1) return false;
  const aligned = align(part.term, only.term, vocabulary) ?? [];
  const wrong = soleMisfit(aligned, only.term, part.value, vocabulary, parts);
  if (wrong === null || isWhole(wrong.numeral) || significantDigitsOf(wrong.numeral) < digits) return false;
  return looksLike(evaluate(wrong.source), wrong.numeral);
}

import type { Quantity } from '@nudge/core/quantity';
import { decimalsOf, isWhole, type Numeral, printedValue, rounded, significantDigitsOf } from '../numeral.ts';
import { numeralsIn, type Term } from '../term/term.ts';
import { evaluate, isSame } from '../term/term-value.ts';
import { NO_SPAN } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { fits, type Pair, verdictOn } from './alignment.ts';
import type { Part } from './parts.ts';

/** More combinations than this are not tried. */
const MOST = 2048;

/** Fewer digits than these would fit too much. */
const PRECISE = 3;

/** What a numeral may stand for: a quantity, or its negative; or itself. */
interface Candidate {
  readonly value: number;
  readonly source: Term | null;
}

/** What is known beforehand of what numbers may stand for. */
interface Leads {
  /** What a decimal that is no quantity may be instead. */
  readonly parts?: readonly Part[];
  /** Numbers whose places are known. */
  readonly settled?: readonly Pair[];
}

/**
 * Finds what the numbers of a side stand for, whatever their order: quantities they round, such that in full precision the side is
 * exactly `value`.
 *
 * @returns a pair for each numeral that is a quantity or a part; `null` where no choice gives `value`
 */
export function pairsByValue(
  term: Term,
  value: number,
  vocabulary: Vocabulary,
  { parts = [], settled = [] }: Leads = {},
): readonly Pair[] | null {
  const numerals = numeralsIn(term);
  const choices = numerals.map((numeral): readonly Candidate[] => {
    const source = settled.find((pair) => pair.numeral === numeral)?.source;
    if (source !== undefined) return [{ value: evaluate(source), source }];
    return candidatesFor(numeral, vocabulary, parts);
  });
  const chosen = choose(term, value, numerals, choices);
  return chosen === null ? null : pairsOf(numerals, chosen);
}

/**
 * The same for a side with one number that is no quantity, an intermediate result: it must be the rounding of what makes the side come
 * out, in 3 digits at least, while every other decimal is a quantity.
 *
 * @returns pairs for the others; `null` where no choice leaves such a number
 */
export function pairsAroundOne(term: Term, value: number, vocabulary: Vocabulary): readonly Pair[] | null {
  const numerals = numeralsIn(term);
  const choices = numerals.map((numeral) =>
    candidatesFor(numeral, vocabulary).filter(({ source }) => source !== null || isWhole(numeral)),
  );
  for (const [i, numeral] of numerals.entries()) {
    if (significantDigitsOf(numeral) < PRECISE) continue;
    const half = 10 ** (numeral.exponent - decimalsOf(numeral)) / 2;
    const ends = [-half, half].map((shift) => ({ value: printedValue(numeral) + shift, source: null }));
    const chosen = combine(choices.toSpliced(i, 1, ends.slice(0, 1))).find((combination) => {
      const [low, high] = ends.map((end) => valueWith(term, numerals, combination.toSpliced(i, 1, end)));
      return low !== undefined && high !== undefined && low !== high && (low - value) * (high - value) <= 0;
    });
    if (chosen !== undefined) return pairsOf(numerals, chosen);
  }
  return null;
}

/**
 * What the numbers of a side stand for where nothing says what it comes to: each decimal prints one quantity and no other, a given or
 * 3 digits at least of what is computed.
 *
 * @returns `null` where one of them prints none, or several
 */
export function onlyPairs(term: Term, vocabulary: Vocabulary): readonly Pair[] | null {
  const decimals = numeralsIn(term).filter((numeral) => !isWhole(numeral));
  const pairs = decimals.flatMap((numeral) => {
    const possible = candidatesFor(numeral, vocabulary).flatMap(({ source }) =>
      source === null ? [] : [{ numeral, source }],
    );
    const exact = possible.filter((pair) => verdictOn(pair, vocabulary) === 'exact');
    const likely = exact.length > 0 ? exact : significantDigitsOf(numeral) >= PRECISE ? possible : [];
    return likely.length === 1 ? likely : [];
  });
  return pairs.length > 0 && pairs.length === decimals.length ? pairs : null;
}

/**
 * The one numeral that spoils a side, and the quantity it should be.
 *
 * @returns `null` where no single numeral does, or where the right one would look quite different
 */
export function spoiler(
  term: Term,
  value: number,
  vocabulary: Vocabulary,
  parts: readonly Part[] = [],
): Pair | null {
  const numerals = numeralsIn(term);
  const choices = numerals.map((numeral) => candidatesFor(numeral, vocabulary, parts));
  for (const [i, numeral] of numerals.entries()) {
    const lookalikes = allCandidates(vocabulary).filter(
      (candidate) => candidate.source !== null && isMisprint(candidate.value, numeral),
    );
    const chosen = choose(term, value, numerals, choices.toSpliced(i, 1, lookalikes));
    const source = chosen?.[i]?.source ?? null;
    if (source !== null) return { numeral, source };
  }
  return null;
}

function choose(
  term: Term,
  value: number,
  numerals: readonly Numeral[],
  choices: readonly (readonly Candidate[])[],
): readonly Candidate[] | null {
  return combine(choices).find((chosen) => isSame(valueWith(term, numerals, chosen), value)) ?? null;
}

/** Every way to take one candidate for each numeral; none where there are too many. */
function combine(choices: readonly (readonly Candidate[])[]): readonly (readonly Candidate[])[] {
  if (choices.reduce((product, { length }) => product * length, 1) > MOST) return [];
  return choices.reduce<readonly (readonly Candidate[])[]>(
    (combinations, candidates) =>
      combinations.flatMap((start) => candidates.map((candidate) => [...start, candidate])),
    [[]],
  );
}

function valueWith(term: Term, numerals: readonly Numeral[], chosen: readonly Candidate[]): number {
  const values = new Map(numerals.map((numeral, i) => [numeral, chosen[i]?.value]));
  return evaluate(term, (numeral) => values.get(numeral) ?? printedValue(numeral));
}

function pairsOf(numerals: readonly Numeral[], chosen: readonly Candidate[]): readonly Pair[] {
  return numerals.flatMap((numeral, i) => {
    const source = chosen[i]?.source ?? null;
    return source === null ? [] : [{ numeral, source }];
  });
}

function candidatesFor(
  numeral: Numeral,
  vocabulary: Vocabulary,
  parts: readonly Part[] = [],
): readonly Candidate[] {
  const itself: Candidate = { value: printedValue(numeral), source: null };
  const unit = 10 ** (numeral.exponent - decimalsOf(numeral));
  const isPrinted = ({ value, source }: Candidate) =>
    source !== null && Math.abs(value - itself.value) <= unit && fits({ numeral, source }, vocabulary);
  const quantities = distinct(allCandidates(vocabulary).filter(isPrinted));
  if (isWhole(numeral)) return [itself, ...quantities];
  const others = parts.map(({ value, term }): Candidate => ({ value, source: term }));
  return [...(quantities.length > 0 ? quantities : others.filter(isPrinted)), itself];
}

function distinct(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter((one, i) => candidates.findIndex((other) => other.value === one.value) === i);
}

function allCandidates(vocabulary: Vocabulary): readonly Candidate[] {
  return [...vocabulary.quantities.values()].flatMap((one) => [candidate(one, false), candidate(one, true)]);
}

function candidate({ id, value }: Quantity, negative: boolean): Candidate {
  const symbol: Term = { kind: 'symbol', symbol: { id, value, span: NO_SPAN } };
  return negative ? { value: -value, source: { kind: 'negative', of: symbol } } : { value, source: symbol };
}

/** At most this many digits differ where somebody mistyped or cut off. */
const MISTYPED = 2;

/**
 * The one pair to blame where a side, laid under what it should be, has a number that does not fit.
 *
 * @param aligned every number of the side with what should stand in its place, where the shapes agree
 */
export function soleMisfit(
  aligned: readonly Pair[],
  term: Term,
  value: number,
  vocabulary: Vocabulary,
  parts: readonly Part[] = [],
): Pair | null {
  const wrong = aligned.filter((pair) => !fits(pair, vocabulary));
  const [only] = wrong.length === 1 ? wrong : [];
  // Of a square either root may be meant.
  const isTurned = only !== undefined && only.numeral.negative !== evaluate(only.source) < 0;
  return (only !== undefined && !isTurned ? only : spoiler(term, value, vocabulary, parts)) ?? only ?? null;
}

/** True where a number differs in a digit or two, and has others that it is known by. */
function isMisprint(value: number, numeral: Numeral): boolean {
  return significantDigitsOf(numeral) > 1 && looksLike(value, numeral);
}

/** True where a number printed as precisely as this one would differ in a digit or two. */
export function looksLike(value: number, numeral: Numeral): boolean {
  const right = rounded(value, numeral);
  if (right.negative !== numeral.negative || right.exponent !== numeral.exponent) return false;
  if (right.digits.length !== numeral.digits.length) return false;
  return [...right.digits].filter((digit, i) => digit !== numeral.digits[i]).length <= MISTYPED;
}

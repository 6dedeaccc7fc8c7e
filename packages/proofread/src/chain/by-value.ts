import type { Quantity } from '@nudge/core/quantity';
import { decimalsOf, isWhole, type Numeral, printedValue, rounded } from '../numeral.ts';
import { numeralsIn, type Term } from '../term/term.ts';
import { evaluate, isSame } from '../term/term-value.ts';
import { NO_SPAN } from '../tex/tex-node.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { fits, type Pair } from './alignment.ts';

/** More combinations than this are not tried. */
const MOST = 2048;

/** Fewer digits than these would fit too much. */
const PRECISE = 3;

/** What a numeral may stand for: a quantity, or its negative; or itself. */
interface Candidate {
  readonly value: number;
  readonly source: Term | null;
}

/**
 * Finds what the numbers of a side stand for, whatever their order: quantities they round, such that in full precision the side is
 * exactly `value`.
 *
 * @returns a pair for each numeral that is a quantity; `null` where no choice gives `value`
 */
export function pairsByValue(term: Term, value: number, vocabulary: Vocabulary): readonly Pair[] | null {
  const numerals = numeralsIn(term);
  const choices = numerals.map((numeral) => candidatesFor(numeral, vocabulary));
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
    if (numeral.digits.replace(/^[0.]+|\./g, '').length < PRECISE) continue;
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
 * The one numeral that spoils a side, and the quantity it should be.
 *
 * @returns `null` where no single numeral does, or where the right one would look quite different
 */
export function spoiler(term: Term, value: number, vocabulary: Vocabulary): Pair | null {
  const numerals = numeralsIn(term);
  const choices = numerals.map((numeral) => candidatesFor(numeral, vocabulary));
  for (const [i, numeral] of numerals.entries()) {
    const lookalikes = allCandidates(vocabulary).filter(
      (candidate) => candidate.source !== null && looksLike(candidate.value, numeral),
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

function candidatesFor(numeral: Numeral, vocabulary: Vocabulary): readonly Candidate[] {
  const itself: Candidate = { value: printedValue(numeral), source: null };
  const quantities = allCandidates(vocabulary).filter(
    ({ source }) => source !== null && fits({ numeral, source }, vocabulary),
  );
  return isWhole(numeral) ? [itself, ...distinct(quantities)] : [...distinct(quantities), itself];
}

function distinct(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.filter((one, i) => candidates.findIndex((other) => other.value === one.value) === i);
}

function allCandidates(vocabulary: Vocabulary): readonly Candidate[] {
  const quantities = [...vocabulary.quantities.values()];
  return [
    ...quantities.map((one) => candidate(one, false)),
    ...quantities.map((one) => candidate(one, true)),
  ];
}

function candidate({ id, value }: Quantity, negative: boolean): Candidate {
  const symbol: Term = { kind: 'symbol', symbol: { id, value, span: NO_SPAN } };
  return negative ? { value: -value, source: { kind: 'negative', of: symbol } } : { value, source: symbol };
}

/** At most this many digits differ where somebody mistyped or cut off. */
const MISTYPED = 2;

function looksLike(value: number, numeral: Numeral): boolean {
  const right = rounded(value, numeral);
  if (right.negative !== numeral.negative || right.exponent !== numeral.exponent) return false;
  if (right.digits.length !== numeral.digits.length) return false;
  return [...right.digits].filter((digit, i) => digit !== numeral.digits[i]).length <= MISTYPED;
}

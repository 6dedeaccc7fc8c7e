import { isWhole, judge, type Numeral, type Verdict } from '../numeral.ts';
import { productOf, sumOf, type Term } from '../term/term.ts';
import { evaluate } from '../term/term-value.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { expansionsOf } from './expansion.ts';

/** A printed number and what it stands in the place of. */
export interface Pair {
  readonly numeral: Numeral;
  readonly source: Term;
}

/** How many times on its way down a symbol may be replaced by what it is computed from. */
const DEPTH = 3;

/**
 * Lays numbers under the formula they were put into: `0.3 \times 0.6803` under `W_{35}y_3`. A number may also stand for a part
 * that has been worked out already.
 *
 * @returns a pair for each numeral of `target`, `null` where the two are not of the same shape
 */
export function align(
  source: Term,
  target: Term,
  vocabulary: Vocabulary,
  depth = DEPTH,
): readonly Pair[] | null {
  if (target.kind === 'numeral') return [{ numeral: target.numeral, source }];
  const straight = alignParts(source, target, vocabulary, depth);
  if (straight !== null || depth === 0) return straight;
  for (const expanded of expansionsOf(source, vocabulary)) {
    const pairs = align(expanded, target, vocabulary, depth - 1);
    if (pairs !== null) return pairs;
  }
  return null;
}

function alignParts(
  source: Term,
  target: Term,
  vocabulary: Vocabulary,
  depth: number,
): readonly Pair[] | null {
  const each = (sources: readonly Term[], targets: readonly Term[]) =>
    alignEach(sources, targets, vocabulary, depth);
  switch (target.kind) {
    case 'numeral':
      return null;
    case 'symbol':
      return source.kind === 'symbol' && source.symbol.value === target.symbol.value ? [] : null;
    case 'constant':
      return source.kind === 'constant' && source.value === target.value ? [] : null;
    case 'negative':
      return source.kind === 'negative'
        ? each([source.of], [target.of])
        : withSigns(each([turned(source)], [target.of]));
    case 'quotient':
      return source.kind === 'quotient'
        ? each([source.over, source.under], [target.over, target.under])
        : null;
    case 'power':
      return source.kind === 'power'
        ? each([source.base, source.exponent], [target.base, target.exponent])
        : null;
    case 'call':
      return source.kind === 'call' && source.name === target.name
        ? each([source.argument], [target.argument])
        : null;
    case 'extreme':
      return source.kind === 'extreme' && source.name === target.name ? each(source.of, target.of) : null;
    case 'cases':
      return null;
    case 'sum':
      return source.kind === 'sum'
        ? alignLists(source.terms, target.terms, sumOf, vocabulary, depth)
        : source.kind === 'negative' && source.of.kind === 'sum'
          ? alignLists(source.of.terms.map(turned), target.terms, sumOf, vocabulary, depth)
          : null;
    case 'product': {
      const factors = source.kind === 'product' ? source.factors : [source];
      return alignLists(
        unfolded(factors, target.factors.length, vocabulary),
        target.factors,
        productOf,
        vocabulary,
        depth,
      );
    }
  }
}

/** `- 0.2 \cdot 0` may stand for a weight of −0.2, not for one of 0.2. */
function withSigns(pairs: readonly Pair[] | null): readonly Pair[] | null {
  const isTurned = ({ numeral, source }: Pair) => numeral.negative !== evaluate(source) < 0;
  return pairs?.some(isTurned) ? null : pairs;
}

/** With the other sign; of a product, of its first factor. */
function turned(term: Term): Term {
  if (term.kind === 'negative') return term.of;
  if (term.kind !== 'product') return { kind: 'negative', of: term };
  const [first, ...rest] = term.factors;
  return first === undefined ? term : productOf([turned(first), ...rest]);
}

function alignEach(
  sources: readonly Term[],
  targets: readonly Term[],
  vocabulary: Vocabulary,
  depth: number,
): readonly Pair[] | null {
  const pairs = targets.map((target, i) => {
    const source = sources[i];
    return source === undefined ? null : align(source, target, vocabulary, depth);
  });
  return pairs.includes(null) ? null : pairs.flatMap((some) => some ?? []);
}

/** Lists of terms or factors, of which several neighbors may have been worked out to one number. */
function alignLists(
  sources: readonly Term[],
  targets: readonly Term[],
  join: (parts: readonly [Term, ...Term[]]) => Term,
  vocabulary: Vocabulary,
  depth: number,
): readonly Pair[] | null {
  if (sources.length === targets.length) return alignEach(sources, targets, vocabulary, depth);
  const [target, ...others] = targets;
  if (target === undefined || sources.length < targets.length) return null;
  for (let taken = 1; taken <= sources.length - others.length; taken++) {
    const [first, ...more] = sources.slice(0, taken);
    if (first === undefined || (taken > 1 && target.kind !== 'numeral')) break;
    const pairs = align(join([first, ...more]), target, vocabulary, depth);
    if (pairs === null || !pairs.every((pair) => fits(pair, vocabulary))) continue;
    const rest = alignLists(sources.slice(taken), others, join, vocabulary, depth);
    if (rest?.every((pair) => fits(pair, vocabulary))) return [...pairs, ...rest];
  }
  return null;
}

/** Factors of which one may be a symbol for a product itself, such as a slope: spread out until there are `length` of them. */
function unfolded(factors: readonly Term[], length: number, vocabulary: Vocabulary): readonly Term[] {
  if (factors.length >= length) return factors;
  for (const [i, factor] of factors.entries()) {
    const [product] = expansionsOf(factor, vocabulary).filter((term) => term.kind === 'product');
    if (product?.kind !== 'product') continue;
    const spread = unfolded(factors.toSpliced(i, 1, ...product.factors), length, vocabulary);
    if (spread.length === length) return spread;
  }
  return factors;
}

/** Givens of at most so many digits are printed as they are. */
const SHORT = 6;

/** How a printed number stands to what it is put in the place of. Constants and short givens are not rounded. */
export function verdictOn({ numeral, source }: Pair, vocabulary: Vocabulary): Verdict {
  const verdict = judge(numeral, evaluate(source));
  if (verdict !== 'rounded') return verdict;
  const isConstant = source.kind === 'numeral' && isWhole(source.numeral);
  const isWritten = source.kind === 'symbol' && isShortGiven(source.symbol.id, vocabulary);
  return isWhole(numeral) || isConstant || isWritten ? 'wrong' : verdict;
}

export function fits(pair: Pair, vocabulary: Vocabulary): boolean {
  const verdict = verdictOn(pair, vocabulary);
  return verdict === 'exact' || verdict === 'rounded';
}

/** True for a given that is short enough to be printed in full wherever it stands. */
export function isShortGiven(id: string | null, { quantities }: Vocabulary): boolean {
  const quantity = id === null ? undefined : quantities.get(id);
  return (
    quantity?.phase === 'given' && String(Math.abs(quantity.value)).replace(/^0\.0*|\./g, '').length <= SHORT
  );
}

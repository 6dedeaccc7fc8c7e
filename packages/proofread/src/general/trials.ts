import { nameOfLetter } from '../term/letters.ts';
import { partialDerivative } from '../term/partial-derivative.ts';
import { type Condition, type KnownSymbol, partsOf, symbolsIn, type Term } from '../term/term.ts';
import { evaluate } from '../term/term-value.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { type Point, positivePoints, sharePoints, signedPoints } from './samples.ts';
import type { Scope } from './scope.ts';

/** At so many points at least a statement must have values. */
export const FEWEST = 3;

/** One choice of numbers for everything that a statement leaves open. */
export interface Trial {
  readonly point: Point;
  readonly vocabulary: Vocabulary;
  readonly isVaried: boolean;
  /** With another target where the example's is one class: what is said without it may hold of that class only. */
  readonly isOtherTarget: boolean;
}

/** The letters that stand for any number, also those inside what was defined. */
export function lettersIn(terms: readonly Term[], scope: Scope): ReadonlySet<string> {
  const found = new Set<string>();
  const seen = new Set<string>();
  const visit = (term: Term): void => {
    for (const symbol of symbolsIn(term)) {
      const name = nameOfLetter(symbol);
      if (name === null || seen.has(name)) continue;
      seen.add(name);
      const meaning = scope.meaningOf(name);
      if (meaning === null || meaning.kind === 'function') found.add(name);
      else visit(meaning.body);
    }
  };
  for (const term of terms) visit(term);
  return found;
}

/** What a statement is tried with: points of its letters, and where it is about the example also other networks. */
export function trialsFor(
  terms: readonly Term[],
  letters: ReadonlySet<string>,
  scope: Scope,
): readonly Trial[] {
  const here = (point: Point): Trial => trialAt(point, scope);
  const { variations, sameTarget } = scope.vocabulary;
  const isOfExample = terms.some((term) => symbolsIn(term).some((symbol) => nameOfLetter(symbol) === null));
  const [first = () => 0] = signedPoints;
  const points = letters.size === 0 ? [first] : pointsFor(terms, letters, scope);
  if (!isOfExample) return points.map(here);
  const isOtherTarget = sameTarget().length > 0;
  const others = [
    ...variations().map((vocabulary) => ({ vocabulary, isVaried: true, isOtherTarget })),
    ...sameTarget().map((vocabulary) => ({ vocabulary, isVaried: true, isOtherTarget: false })),
  ];
  const varied = others.flatMap((other) => points.slice(0, VARIED).map((point) => ({ ...other, point })));
  return [...points.map(here), ...varied];
}

/** A point in the example as it is. */
export function trialAt(point: Point, { vocabulary }: Scope): Trial {
  return { point, vocabulary, isVaried: false, isOtherTarget: false };
}

/** In other networks, fewer points are enough. */
const VARIED = 4;

function pointsFor(terms: readonly Term[], letters: ReadonlySet<string>, scope: Scope): readonly Point[] {
  const edges = edgesIn(terms, letters, scope);
  const hasValues = (point: Point) => {
    const trial = trialAt(point, scope);
    return terms.every((term) => Number.isFinite(valueAt(term, trial, scope)));
  };
  for (const points of [signedPoints, positivePoints, sharePoints]) {
    const valid = points.filter(hasValues);
    if (valid.length >= FEWEST) return [...valid, ...edges.filter(hasValues)];
  }
  return [...sharePoints, ...edges];
}

/** At and beside the numbers where the branches of cases begin and end, whether there is a value or not. */
export function edgeTrials(
  terms: readonly Term[],
  letters: ReadonlySet<string>,
  scope: Scope,
): readonly Trial[] {
  return edgesIn(terms, letters, scope).map((point) => trialAt(point, scope));
}

/** Where the branches of cases begin and end: at the numbers in their conditions, and on both sides of them. */
function edgesIn(terms: readonly Term[], letters: ReadonlySet<string>, scope: Scope): readonly Point[] {
  const [base = () => 0] = signedPoints;
  const numbers = terms
    .flatMap(conditionsIn)
    .flatMap(({ sides }) =>
      sides.filter((side) => symbolsIn(side).length === 0).map((side) => evaluate(side)),
    );
  if (numbers.length === 0) return [];
  const trial = trialAt(base, scope);
  const places = [...new Set(numbers)].flatMap((number) => [number, number - 0.4, number + 0.6]);
  return places.flatMap((place) =>
    [...letters].map(
      (letter): Point =>
        (name) =>
          name === letter ? place : trial.point(name),
    ),
  );
}

function conditionsIn(term: Term): readonly Condition[] {
  const own = term.kind === 'cases' ? term.branches.flatMap(({ condition }) => condition ?? []) : [];
  return [...own, ...partsOf(term).flatMap(conditionsIn)];
}

export function valueAt(term: Term, trial: Trial, scope: Scope): number {
  return evaluate(term, undefined, symbolAt(trial, scope));
}

function symbolAt({ point, vocabulary, isVaried }: Trial, scope: Scope): (symbol: KnownSymbol) => number {
  const known = new Map<string, number>();
  const valueIn = (symbol: KnownSymbol): number => {
    const name = nameOfLetter(symbol);
    if (name === null) {
      if (!isVaried) return symbol.value;
      const { id, slope } = symbol;
      if (id !== null) return vocabulary.quantities.get(id)?.value ?? Number.NaN;
      return slope === undefined
        ? Number.NaN
        : (partialDerivative(vocabulary, slope.of, slope.by)?.value ?? Number.NaN);
    }
    const before = known.get(name);
    if (before !== undefined) return before;
    const meaning = scope.meaningOf(name);
    const value = meaning?.kind === 'value' ? evaluate(meaning.body, undefined, valueIn) : point(name);
    known.set(name, value);
    return value;
  };
  return valueIn;
}

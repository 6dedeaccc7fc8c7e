import type { ReadStatement, Side } from '../chain/chain.ts';
import { shown } from '../numeral.ts';
import { nameOfLetter } from '../term/letters.ts';
import { type Condition, partsOf, symbolsIn, type Term } from '../term/term.ts';
import { evaluate, holds, isInOrder } from '../term/term-value.ts';
import { UnreadableError } from '../term/unreadable-error.ts';
import { NO_SPAN, type Span } from '../tex/tex-node.ts';
import { rowFailure } from './cases-check.ts';
import { farPoints, type Point, signedPoints } from './samples.ts';
import type { Scope } from './scope.ts';
import { edgeTrials, FEWEST, lettersIn, type Trial, trialAt, trialsFor, valueAt } from './trials.ts';

/** Where a statement doesn't hold, and how. */
export interface Failure {
  readonly span: Span;
  /** "at z = 0.37 the left side comes to 0.2415, the right side to 0.2510" */
  readonly message: string;
}

/** Values are one where they differ by less than the arithmetic that led to them loses. */
const RELATIVE = 1e-8;
const ABSOLUTE = 1e-11;

/**
 * Tries the sides of a statement at many points, and in other networks of the same shape.
 *
 * @returns `null` where it holds everywhere
 * @throws UnreadableError where it has no values, or approximates in a way that isn't known
 */
export function failureOf(
  { chains, comparisons }: ReadStatement,
  scope: Scope,
  about: string,
  conditions: readonly Condition[] = [],
): Failure | null {
  const sides = chains.flatMap((chain) => chain.sides);
  const terms = sides.map(({ term }) => term);
  const letters = lettersIn(terms, scope);
  // Which given is larger is said of this example.
  const isOfGivens = comparisons.some(({ name }) => name !== '→') && areGivens(terms, scope);
  const trials = trialsFor(terms, letters, scope).filter(
    (trial) =>
      !(isOfGivens && trial.isVaried) &&
      conditions.every((condition) => holds(condition, (term) => valueAt(term, trial, scope))),
  );
  const valid = trials.filter((trial) => terms.every((term) => Number.isFinite(valueAt(term, trial, scope))));
  if (valid.length < Math.min(FEWEST, trials.length) || valid.length === 0) throw noValue(sides);
  for (const chain of chains) {
    for (const trial of valid) {
      const held = chain.sides.filter(({ term }) => !trial.isOtherTarget || isAboutTarget(term));
      const values = held.map(({ term }) => valueAt(term, trial, scope));
      if (values.every((value) => isClose(value, values[0] ?? Number.NaN))) continue;
      if (chain.links.some(({ name }) => name === '≈') && isNear(chain.sides, letters, scope)) break;
      return differs(held, values, trial, letters, about);
    }
  }
  return (
    outOfOrder(chains, comparisons, valid, scope, about, letters) ??
    rowFailure(terms, [...trials, ...edgeTrials(terms, letters, scope)], scope)
  );
}

function areGivens(terms: readonly Term[], { vocabulary }: Scope): boolean {
  return terms.flatMap(symbolsIn).every(({ id }) => vocabulary.quantities.get(id ?? '')?.phase === 'given');
}

/** True for a quantity itself, and for what names the target. */
function isAboutTarget(term: Term): boolean {
  return term.kind === 'symbol' || symbolsIn(term).some(({ id }) => /^t\d+$/.test(id ?? ''));
}

function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) <= RELATIVE * Math.max(Math.abs(a), Math.abs(b)) + ABSOLUTE;
}

function noValue(sides: readonly Side[]): UnreadableError {
  return new UnreadableError('its sides have no values to compare', sides[0]?.span ?? NO_SPAN);
}

function differs(
  sides: readonly Side[],
  values: readonly number[],
  trial: Trial,
  letters: ReadonlySet<string>,
  about: string,
): Failure {
  const support = values.map((value) => values.filter((other) => isClose(value, other)).length);
  const most = Math.max(...support);
  const right = values[support.indexOf(most)] ?? Number.NaN;
  const wrong = sides.length === 2 ? 1 : values.findIndex((value) => !isClose(value, right));
  const where = placeOf(trial, letters, about);
  const said =
    sides.length === 2
      ? `the left side comes to ${shown(values[0] ?? 0)}, the right side to ${shown(values[1] ?? 0)}`
      : `this side comes to ${shown(values[wrong] ?? 0)}, the rest to ${shown(right)}`;
  return { span: sides[wrong]?.span ?? NO_SPAN, message: `${where}${said}` };
}

/** "for j = 3, at z = 0.37, " */
function placeOf({ point, isVaried }: Trial, letters: ReadonlySet<string>, about: string): string {
  const points = [...letters].map((letter) => `${plain(letter)} = ${shown(point(letter))}`);
  const at = points.length === 0 ? '' : `at ${points.join(', ')}`;
  const other = isVaried ? 'with other numbers in the example' : '';
  const all = [about, at, other].filter((part) => part !== '').join(', ');
  return all === '' ? '' : `${all} `;
}

/** A key as a reader would write it. */
function plain(key: string): string {
  return key.replace(/_\{(.)\}/g, '_$1').replace(/^\\/, '');
}

type Order = '<' | '>' | '≤' | '≥' | '≠';
type ReadOrder = ReadStatement['comparisons'][number]['name'];

function outOfOrder(
  chains: ReadStatement['chains'],
  comparisons: ReadStatement['comparisons'],
  trials: readonly Trial[],
  scope: Scope,
  about: string,
  letters: ReadonlySet<string>,
): Failure | null {
  const far = letters.size === 0 ? [] : farPoints.map((point) => trialAt(point, scope));
  for (const [i, { name, span }] of comparisons.entries()) {
    const [left, right] = [chains[i]?.sides[0]?.term, chains[i + 1]?.sides[0]?.term];
    if (left === undefined || right === undefined) continue;
    if (name === '→' && isLimit(left, right, letters, scope)) continue;
    if (!isOrder(name)) throw new UnreadableError('this relation is not read between letters', span);
    const all = [...trials, ...far].map((trial) => ({
      trial,
      a: valueAt(left, trial, scope),
      b: valueAt(right, trial, scope),
    }));
    const valid = all.filter(({ a, b }) => Number.isFinite(a) && Number.isFinite(b));
    const failed = valid.find(({ a, b }) => !isInOrder(a, name, b) && !(isWeak(name) && isClose(a, b)));
    if (failed !== undefined) {
      const where = placeOf(failed.trial, letters, about);
      return {
        span,
        message: `${where}the left side comes to ${shown(failed.a)}, the right side to ${shown(failed.b)}`,
      };
    }
    const bound = [left, right].find((term) => symbolsIn(term).length === 0);
    const size = bound === undefined ? 0 : Math.abs(evaluate(bound));
    if (size === 0 || letters.size === 0 || name === '≠') continue;
    const gap = Math.min(...valid.map(({ a, b }) => Math.abs(a - b)));
    if (gap > TIGHT * size)
      return { span, message: `the bound is not sharp: nothing comes nearer to it than ${shown(gap)}` };
  }
  return null;
}

/** `\left(\tfrac14\right)^n \to 0`: far out on one side, nothing is left between the two. */
function isLimit(left: Term, right: Term, letters: ReadonlySet<string>, scope: Scope): boolean {
  if (symbolsIn(right).length > 0 || letters.size !== 1) return false;
  const limit = evaluate(right);
  return [1, -1].some((side) =>
    [50, 100].every((far) => {
      const value = valueAt(
        left,
        trialAt(() => side * far, scope),
        scope,
      );
      return Math.abs(value - limit) < LEFT;
    }),
  );
}

const LEFT = 1e-9;

/** How near, in proportion, a bound must be approached. */
const TIGHT = 0.01;

function isOrder(name: ReadOrder): name is Order {
  return ['<', '>', '≤', '≥', '≠'].includes(name);
}

function isWeak(name: Order): boolean {
  return name === '≤' || name === '≥';
}

/** Letters that are small by custom. */
const small = new Set(['h', '\\epsilon', '\\varepsilon', '\\Deltax', '\\Deltaw', '\\DeltaW', '\\Deltaz']);
const STEP = 1e-5;
/** The error of a first-order formula for a step of `STEP`, at most so many times the step, or its square. */
const ERROR = 20;

/** `f(x + h) \approx f(x) + h f'(x)`: for a small step, what is left is of second order; in a quotient by the step, of first. */
function isNear(sides: readonly Side[], letters: ReadonlySet<string>, scope: Scope): boolean {
  const steps = [...letters].filter((letter) => small.has(letter));
  const moved = steps.length > 0 ? steps : [...letters];
  const isDivided = sides.some(({ term }) => dividesBy(term, moved));
  const allowed = ERROR * (isDivided ? STEP : STEP ** 2);
  return signedPoints.slice(0, FEWEST).every((point) => {
    const near: Point = (name) => (moved.includes(name) ? STEP * Math.sign(point(name)) : point(name));
    const values = sides.map(({ term }) => valueAt(term, trialAt(near, scope), scope));
    return values.every((value) => Math.abs(value - (values[0] ?? Number.NaN)) <= allowed);
  });
}

function dividesBy(term: Term, letters: readonly string[]): boolean {
  const isIn = (part: Term) => symbolsIn(part).some((symbol) => letters.includes(nameOfLetter(symbol) ?? ''));
  return (
    (term.kind === 'quotient' && isIn(term.under)) || partsOf(term).some((part) => dividesBy(part, letters))
  );
}

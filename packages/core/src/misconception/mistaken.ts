import type { Example } from '../example.ts';
import type { Notation } from '../notation/notation.ts';
import type { Quantity } from '../quantity.ts';
import { Workings } from '../workings.ts';
import type { Misconception } from './misconception.ts';
import { Redone } from './redo.ts';
import { type MistakeSite, sitesOf, variantsAt } from './variants.ts';

/** Two values closer than this, in proportion, are one value with other rounding errors. */
const SAME = 1e-9;

/**
 * Every way in which the mistake changes `id`: the derivation with the mistake made there, carried on through everything that is
 * computed from it. Made there alone first, then also in all about the same unit, in all of the same kind, and everywhere. Where the mistake
 * cannot be made at `id` itself, it is made at the nearest quantities before it. Where numbers are carried on as another value than they have,
 * each derivation comes twice: with all values as they are worked out, and with what `id` is computed from as it is carried on. Empty where it makes no difference to `id`, or only one that is
 * no finite number.
 *
 * @throws RangeError where the derivation has no quantity `id`, DerivationError where the right derivation is not finite
 */
export function mistakenDerivations(
  misconception: Misconception,
  id: string,
  example: Example,
  notation: Notation,
): readonly (readonly Quantity[])[] {
  const workings = new Workings(example, notation);
  const right = workings.quantity(id).value;
  const derivations = redoneWith(misconception, workings, (sites) => nearest(id, sites, workings))
    .filter((redone) => isWrong(redone.valueOf(id), right))
    .flatMap((redone) => [redone.quantities(), redone.quantities(ancestorsOf(id, workings))])
    .filter((quantities) => quantities.every(({ value }) => Number.isFinite(value)));
  return [...new Map(derivations.map((one) => [one.map(({ value }) => value).join(), one])).values()];
}

/**
 * Every value of `id` after the mistake, made at `id` itself or anywhere before it and carried on; each is a finite number and different from
 * the right one.
 *
 * @throws RangeError where the derivation has no quantity `id`, DerivationError where the right derivation is not finite
 */
export function mistakenValues(
  misconception: Misconception,
  id: string,
  example: Example,
  notation: Notation,
): readonly number[] {
  const workings = new Workings(example, notation);
  const right = workings.quantity(id).value;
  const before = new Set([id, ...ancestorsOf(id, workings)]);
  const values = redoneWith(misconception, workings, (sites) =>
    [...sites.values()].filter((site) => before.has(site.id)),
  ).map((redone) => redone.valueOf(id));
  return values.filter(
    (value, i) => isWrong(value, right) && !values.slice(0, i).some((other) => isSame(value, other)),
  );
}

/** The derivation with the mistake made at some sites, in every way in which it can be made there. */
function redoneWith(
  misconception: Misconception,
  workings: Workings,
  choose: (sites: ReadonlyMap<string, MistakeSite>) => readonly MistakeSite[],
): readonly Redone[] {
  if (misconception.kind === 'wrong-carry')
    return misconception.carries.map((carry) => new Redone(workings, new Map(), carry));
  const sites = sitesOf(misconception, workings);
  return variantsAt(choose(sites), sites).map((replaced) => new Redone(workings, replaced));
}

/** The site that a quantity is, or else the nearest ones among what it is computed from. */
function nearest(
  id: string,
  sites: ReadonlyMap<string, MistakeSite>,
  workings: Workings,
): readonly MistakeSite[] {
  const found = new Map<string, MistakeSite>();
  const seen = new Set<string>();
  const look = (one: string): void => {
    if (seen.has(one)) return;
    seen.add(one);
    const site = sites.get(one);
    if (site === undefined) for (const operand of workings.quantities.get(one)?.operands ?? []) look(operand);
    else found.set(one, site);
  };
  look(id);
  return [...found.values()];
}

/** All that a quantity is computed from. */
function ancestorsOf(id: string, workings: Workings): ReadonlySet<string> {
  const ancestors = new Set<string>();
  const addOperandsOf = (one: string): void => {
    for (const operand of workings.quantities.get(one)?.operands ?? []) {
      if (ancestors.has(operand)) continue;
      ancestors.add(operand);
      addOperandsOf(operand);
    }
  };
  addOperandsOf(id);
  return ancestors;
}

function isWrong(value: number, right: number): boolean {
  return Number.isFinite(value) && !isSame(value, right);
}

function isSame(one: number, other: number): boolean {
  return Math.abs(one - other) <= SAME * Math.max(Math.abs(one), Math.abs(other));
}

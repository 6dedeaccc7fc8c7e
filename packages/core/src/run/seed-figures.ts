import { measureRun } from '../training/measured-run.ts';
import { withParameters } from '../training/parameter-list.ts';
import { countRight } from './right-patterns.ts';
import { type Run, type SeedFigureName, type SeedList, seedLists } from './run.ts';
import { seeded } from './seeded.ts';

/** How the training of a run came out with one seed. */
export type SeedResult = Readonly<Record<SeedList, number | null>>;

/** Trains with each seed, from 1 on, and tells how each came out. */
export function seedResults(run: Run): readonly SeedResult[] {
  const { seeds } = run;
  if (seeds === null) return [];
  return Array.from({ length: seeds.count }, (_, place) => {
    const { task, heldOut } = seeded(run, place + 1);
    const result = measureRun({ task, updates: seeds.updates, solvedAt: seeds.untilSolved ? 0.5 : null });
    const network = withParameters(task.network, result.parameters);
    return {
      solvedAfter: result.isSolved ? result.updates : null,
      right: countRight(network, task.data),
      heldOutRight: heldOut.inputs.length === 0 ? null : countRight(network, heldOut),
    };
  });
}

/** The results by list; a list without a single number is left out. */
export function seedListsOf(
  results: readonly SeedResult[],
): ReadonlyMap<SeedList, readonly (number | null)[]> {
  const lists = seedLists.map((list) => [list, results.map((result) => result[list])] as const);
  return new Map(lists.filter(([, numbers]) => numbers.some((number) => number !== null)));
}

/**
 * A figure of many seeds. The middle of an even number of them is halfway between the two in the middle.
 *
 * @throws RangeError where no seed has a number
 */
export function seedFigure({ what }: SeedFigureName, numbers: readonly (number | null)[]): number {
  const there = numbers.filter((number) => number !== null).toSorted((one, other) => one - other);
  if (typeof what === 'object') return there.filter((number) => number === what.is).length;
  if (what === 'count') return there.length;
  const middle = (there.length - 1) / 2;
  const [least, most] = [there[0], there.at(-1)];
  const [below, above] = [there[Math.floor(middle)], there[Math.ceil(middle)]];
  if (least === undefined || most === undefined || below === undefined || above === undefined) {
    throw new RangeError('no seed has come to a number');
  }
  return what === 'least' ? least : what === 'most' ? most : (below + above) / 2;
}

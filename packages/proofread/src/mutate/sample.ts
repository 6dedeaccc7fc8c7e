import { randomNumbers } from '@nudge/core/random';
import type { ChangeKind } from './change.ts';
import type { Candidate } from './outcome.ts';

const kinds: readonly ChangeKind[] = ['digit', 'sign', 'relation', 'symbol'];

/**
 * Some of the changes, the same for the same seed. There are many more digits than signs, so each kind gets an equal share, as far as it
 * goes round.
 *
 * @param count how many, at most
 * @param seed a whole number from 0 to 2³² − 1
 */
export function sample(all: readonly Candidate[], count: number, seed: number): readonly Candidate[] {
  const random = randomNumbers(seed);
  const shuffled = kinds.map((kind) =>
    shuffle(
      all.filter(({ change }) => change.kind === kind),
      random,
    ),
  );
  const rounds = Math.max(0, ...shuffled.map((one) => one.length));
  const inTurn = Array.from({ length: rounds }, (_, round) =>
    shuffled.flatMap((one) => one.slice(round, round + 1)),
  );
  return inTurn.flat().slice(0, count);
}

function shuffle<T>(items: readonly T[], random: () => number): readonly T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

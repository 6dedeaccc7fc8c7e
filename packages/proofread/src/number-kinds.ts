import type { NumberKind } from './finding.ts';

/** What the numbers of a kind are held against. */
type Proof =
  /** Against the value of a quantity, or a row of a list. */
  | 'bound'
  /** Against the other numbers of its own formula. */
  | 'consistent'
  /** Against nothing that could give them another value. */
  | 'named';

const proofOf: Readonly<Record<NumberKind, Proof>> = {
  given: 'bound',
  derived: 'bound',
  arithmetic: 'consistent',
  identity: 'consistent',
  measured: 'bound',
  quoted: 'bound',
  mention: 'named',
  structural: 'named',
  declared: 'named',
};

/** How many numbers there are of each kind. */
export type KindCounts = Readonly<Record<NumberKind, number>>;

export function countKinds(numbers: readonly { readonly kind: NumberKind }[]): KindCounts {
  const counts = {
    given: 0,
    derived: 0,
    arithmetic: 0,
    identity: 0,
    measured: 0,
    quoted: 0,
    mention: 0,
    structural: 0,
    declared: 0,
  };
  for (const { kind } of numbers) counts[kind] += 1;
  return counts;
}

/** How many of the numbers are calculated again, and how many of these have a value of their own to be held against. */
export function provedOf(counts: KindCounts): { readonly proved: number; readonly bound: number } {
  let [proved, bound] = [0, 0];
  for (const [kind, count] of kindsIn(counts)) {
    if (proofOf[kind] !== 'named') proved += count;
    if (proofOf[kind] === 'bound') bound += count;
  }
  return { proved, bound };
}

/** The kinds that occur, with how often, in the order in which they are listed everywhere. */
export function kindsIn(counts: KindCounts): readonly (readonly [NumberKind, number])[] {
  return kinds.map((kind) => [kind, counts[kind]] as const).filter(([, count]) => count > 0);
}

const kinds: readonly NumberKind[] = [
  'given',
  'derived',
  'arithmetic',
  'identity',
  'measured',
  'quoted',
  'mention',
  'structural',
  'declared',
];

import { idOf, type Subject } from '@nudge/core/subject';
import type { Unit } from '@nudge/core/units';

/**
 * Ids of what is said about a unit below its circle when a step uses it. `units` is how many units the network has. What comes back
 * to an output has its place on the way from the loss.
 */
export function notedIds(unit: Unit, isOutput: boolean, units: number): readonly string[] {
  const sum: Subject = { kind: 'pre-activation', unit };
  const bias: Subject = { kind: 'bias', unit };
  const noted: readonly Subject[] = [
    { kind: 'own-delta', unit },
    { kind: 'delta', unit },
    { kind: 'slope', unit },
    sum,
    { kind: 'next', of: sum },
    ...(isOutput ? [] : [{ kind: 'gradient', of: { kind: 'output', unit } } as const]),
    { kind: 'gradient', of: bias },
    { kind: 'step', of: bias },
  ];
  return noted.map((subject) => idOf(subject, units));
}

import type { Phase, Quantity } from '@nudge/core/quantity';

/** Steps that follow each other in one direction. */
export interface PhaseGroup {
  readonly title: string;
  /** How its marks are drawn, and the color they have. */
  readonly mark: 'square' | 'disc' | 'triangle' | 'diamond';
  readonly meaning: Quantity['meaning'];
  readonly steps: readonly Quantity[];
}

type Look = Omit<PhaseGroup, 'steps'>;

/** The loss ends the way forward. */
const looks: Readonly<Record<Phase, Look>> = {
  given: { title: 'given', mark: 'square', meaning: 'given' },
  forward: { title: 'forward', mark: 'disc', meaning: 'forward' },
  loss: { title: 'forward', mark: 'disc', meaning: 'forward' },
  backward: { title: 'backward', mark: 'triangle', meaning: 'gradient' },
  update: { title: 'update', mark: 'diamond', meaning: 'changed' },
  'forward-again': { title: 'forward again', mark: 'disc', meaning: 'forward' },
};

/** The steps of a walk in groups, in order. */
export function phaseGroups(steps: readonly Quantity[]): readonly PhaseGroup[] {
  const groups: (Look & { readonly steps: Quantity[] })[] = [];
  for (const step of steps) {
    const look = looks[step.phase];
    const open = groups.at(-1);
    if (open?.title === look.title) open.steps.push(step);
    else groups.push({ ...look, steps: [step] });
  }
  return groups;
}

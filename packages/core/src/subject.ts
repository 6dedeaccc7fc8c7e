import type { Connection, Unit } from './units.ts';

/** What a quantity is about. Ids, symbols and words are all made from it. */
export type Subject =
  | {
      readonly kind: 'input' | 'target' | 'pre-activation' | 'output' | 'slope' | 'delta' | 'own-delta';
      readonly unit: Unit;
    }
  | { readonly kind: 'bias'; readonly unit: Unit }
  | { readonly kind: 'weight'; readonly connection: Connection }
  | { readonly kind: 'loss' }
  | { readonly kind: 'learning-rate' }
  /** A variable or a definition of a function example. */
  | { readonly kind: 'named'; readonly name: string }
  /** ∂definition/∂operand inside one definition of a function example. */
  | { readonly kind: 'local-slope'; readonly of: string; readonly by: string }
  | { readonly kind: 'gradient' | 'step' | 'next'; readonly of: Subject };

/** The id of a subject, the same in every notation. `units` is how many units the network has, inputs included. */
export function idOf(subject: Subject, units: number): string {
  switch (subject.kind) {
    case 'input':
      return `x${subject.unit.number}`;
    case 'bias':
      return `b${subject.unit.number}`;
    case 'target':
      return `t${subject.unit.number}`;
    case 'pre-activation':
      return `a${subject.unit.number}`;
    case 'output':
      return subject.unit.layer === 0 ? `x${subject.unit.number}` : `y${subject.unit.number}`;
    case 'slope':
      return `slope${subject.unit.number}`;
    case 'delta':
      return `delta${subject.unit.number}`;
    case 'own-delta':
      return `own.delta${subject.unit.number}`;
    case 'weight':
      return `W${pair(subject.connection, units)}`;
    case 'loss':
      return 'E';
    case 'learning-rate':
      return 'eta';
    case 'named':
      return subject.name;
    case 'local-slope':
      return `slope.${subject.of}.${subject.by}`;
    case 'gradient':
      return `grad.${idOf(subject.of, units)}`;
    case 'step':
      return `step.${idOf(subject.of, units)}`;
    case 'next':
      return `next.${idOf(subject.of, units)}`;
  }
}

/** The two unit numbers of a connection side by side, with a comma where one of them could have two digits. */
export function pair(connection: Connection, units: number): string {
  return `${connection.from}${units >= 10 ? ',' : ''}${connection.to}`;
}

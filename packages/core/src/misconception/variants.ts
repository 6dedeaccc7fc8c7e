import type { Expression } from '../expression.ts';
import type { Subject } from '../subject.ts';
import type { Workings } from '../workings.ts';
import type { WrongExpression } from './misconception.ts';

/** A quantity at which the mistake can be made, and what then stands for its expression, each way for itself. */
export interface MistakeSite {
  readonly id: string;
  readonly subject: Subject;
  readonly expressions: readonly Expression[];
}

/** What a mistake puts in place of right expressions, by quantity id. */
export type Replacements = ReadonlyMap<string, Expression>;

/** Every quantity of the derivation at which the mistake can be made, by id, in order. */
export function sitesOf(
  misconception: WrongExpression,
  workings: Workings,
): ReadonlyMap<string, MistakeSite> {
  const sites = new Map<string, MistakeSite>();
  for (const [id, subject] of workings.subjects) {
    const expression = workings.quantities.get(id)?.expression ?? null;
    if (expression === null) continue;
    const expressions = misconception.expressions({ subject, expression, workings });
    if (expressions.length > 0) sites.set(id, { id, subject, expressions });
  }
  return sites;
}

/**
 * The ways to make a mistake at one or another of some sites: there alone, in all that is worked out about the same unit, in every quantity
 * of the same kind (as one does who has the formula wrong), and everywhere; each way once. Where it can be made in several ways, the others go
 * the same way.
 */
export function variantsAt(
  chosen: readonly MistakeSite[],
  sites: ReadonlyMap<string, MistakeSite>,
): readonly Replacements[] {
  const all = [...sites.values()];
  const variants = new Map<string, Replacements>();
  for (const site of chosen) {
    const groups = [
      [site],
      all.filter(({ subject }) => unitOf(subject) === unitOf(site.subject)),
      all.filter(({ subject }) => kindOf(subject) === kindOf(site.subject)),
      all,
    ];
    for (const way of site.expressions.keys()) {
      for (const group of groups)
        variants.set(`${way} ${group.map(({ id }) => id).join(' ')}`, made(group, way));
    }
  }
  return [...variants.values()];
}

function made(group: readonly MistakeSite[], way: number): Replacements {
  const replacements = new Map<string, Expression>();
  for (const { id, expressions } of group) {
    const expression = expressions[way] ?? expressions.at(-1);
    if (expression !== undefined) replacements.set(id, expression);
  }
  return replacements;
}

/** The unit that a quantity is worked out for, before or after the step; for a weight the one it enters. What is about no unit is for itself. */
function unitOf(subject: Subject): string {
  switch (subject.kind) {
    case 'loss':
    case 'learning-rate':
      return subject.kind;
    case 'named':
      return subject.name;
    case 'local-slope':
      return `${subject.of} by ${subject.by}`;
    case 'weight':
      return String(subject.connection.to);
    case 'gradient':
    case 'step':
      return unitOf(subject.of);
    case 'next':
      return `next ${unitOf(subject.of)}`;
    default:
      return String(subject.unit.number);
  }
}

/** Weights and biases change by one rule. */
function kindOf(subject: Subject): string {
  switch (subject.kind) {
    case 'gradient':
    case 'next':
      return `${subject.kind} ${subject.of.kind}`;
    default:
      return subject.kind;
  }
}

import type { Subject } from '../subject.ts';
import type { Workings } from '../workings.ts';
import type { WrongExpression } from './misconception.ts';
import { scaled } from './rewrite.ts';

/** Twice or half the loss, or what the loss does to an output: the ½ forgotten, or differentiated away where there was none. */
export const factorOfTwo: WrongExpression = {
  kind: 'wrong-expression',
  name: 'factor-of-two',
  title: 'a ½ or a 2 is missing, or there is one too many',
  expressions({ subject, expression, workings }) {
    return comesFromLoss(subject, workings) ? [scaled(expression, 2, 1), scaled(expression, 1, 2)] : [];
  },
};

function comesFromLoss(subject: Subject, workings: Workings): boolean {
  switch (subject.kind) {
    case 'loss':
      return true;
    case 'next':
      return comesFromLoss(subject.of, workings);
    case 'named':
      return workings.isResult(subject.name);
    case 'gradient':
      return (
        subject.of.kind === 'named' || (subject.of.kind === 'output' && workings.isOutput(subject.of.unit))
      );
    case 'delta':
    case 'own-delta':
      // Where δ is computed from ∂E/∂y, the factor comes with it.
      return (
        workings.isOutput(subject.unit) &&
        !workings.uses(subject, { kind: 'gradient', of: { kind: 'output', unit: subject.unit } }) &&
        !(subject.kind === 'delta' && workings.uses(subject, { kind: 'own-delta', unit: subject.unit }))
      );
    default:
      return false;
  }
}

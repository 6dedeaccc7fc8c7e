import type { Subject } from '../subject.ts';
import type { Unit } from '../units.ts';
import type { WrongExpression } from './misconception.ts';
import { substitute } from './rewrite.ts';

/** A weight between two layers of units that learns from the δ of the unit it leaves, not of the unit it enters. */
export const deltaOfSource: WrongExpression = {
  kind: 'wrong-expression',
  name: 'delta-of-source',
  title: 'the δ of the unit that the weight leaves stands for the δ of the unit it enters',
  expressions({ subject, expression, workings }) {
    if (subject.kind !== 'gradient' && subject.kind !== 'step') return [];
    if (subject.of.kind !== 'weight') return [];
    const from = workings.unit(subject.of.connection.from);
    if (from.layer === 0) return [];
    const to = workings.unit(subject.of.connection.to);
    return [
      substitute(expression, (id) => {
        const operand = workings.subjects.get(id);
        const moved = operand === undefined ? null : movedTo(from, to, operand);
        return moved === null ? undefined : workings.of(moved);
      }),
    ];
  },
};

/** The same piece of the error side, of the other unit; `null` for what is no such piece. */
function movedTo(from: Unit, to: Unit, operand: Subject): Subject | null {
  switch (operand.kind) {
    case 'delta':
    case 'own-delta':
    case 'slope':
      return operand.unit.number === to.number ? { ...operand, unit: from } : null;
    case 'gradient': {
      const isOfOutput = operand.of.kind === 'output' && operand.of.unit.number === to.number;
      return isOfOutput ? { kind: 'gradient', of: { kind: 'output', unit: from } } : null;
    }
    default:
      return null;
  }
}

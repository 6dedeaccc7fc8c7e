import type { WrongExpression } from './misconception.ts';
import { substitute } from './rewrite.ts';

/**
 * The error travels back through weights that are updated already, so that it asks about another network than the one that went
 * forward. Updating layer by layer on the way back does this.
 */
export const updatedWeight: WrongExpression = {
  kind: 'wrong-expression',
  name: 'updated-weight',
  title: 'the error travels back through weights that are updated already',
  expressions({ subject, expression, workings }) {
    const travelsBack =
      subject.kind === 'own-delta' || (subject.kind === 'gradient' && subject.of.kind === 'output');
    if (!travelsBack) return [];
    return [
      substitute(expression, (id) => {
        const of = workings.subjects.get(id);
        return of?.kind === 'weight' ? workings.of({ kind: 'next', of }) : undefined;
      }),
    ];
  },
};

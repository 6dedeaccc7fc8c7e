import { type Expression, negative, productOf, sumOf } from '../expression.ts';
import type { Unit } from '../units.ts';
import type { WrongExpression } from './misconception.ts';

/** A unit feeds several others, and one of the paths is not added; in a function, a variable that is used more than once. */
export const pathMissed: WrongExpression = {
  kind: 'wrong-expression',
  name: 'path-missed',
  title: 'one of several paths is missed',
  expressions({ subject, expression, workings }) {
    const isHidden = (unit: Unit) => !workings.isOutput(unit);
    const addsPaths =
      (subject.kind === 'own-delta' && isHidden(subject.unit)) ||
      (subject.kind === 'gradient' &&
        (subject.of.kind === 'named' || (subject.of.kind === 'output' && isHidden(subject.of.unit))));
    return addsPaths ? withoutOneTerm(expression) : [];
  },
};

/** The expression with one term less in the sum that it is, or has as a factor: once for each term. */
function withoutOneTerm(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case 'sum':
      return expression.terms.map((_, i) => sumOf(expression.terms.toSpliced(i, 1)));
    case 'negative':
      return withoutOneTerm(expression.of).map(negative);
    case 'product': {
      const [first, ...others] = expression.factors;
      const last = others.at(-1);
      if (first === undefined || last === undefined) return [];
      return withoutOneTerm(last).map((sum) => productOf(first, ...others.slice(0, -1), sum));
    }
    default:
      return [];
  }
}

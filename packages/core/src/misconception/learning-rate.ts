import { productOf } from '../expression.ts';
import type { WrongExpression } from './misconception.ts';
import { substitute, withoutFactors } from './rewrite.ts';

const RATE = 'eta';

/** The change is the whole gradient. */
export const rateForgotten: WrongExpression = {
  kind: 'wrong-expression',
  name: 'rate-forgotten',
  title: 'the learning rate is forgotten',
  expressions({ subject, expression }) {
    const without = subject.kind === 'step' ? withoutFactors(expression, (id) => id === RATE) : null;
    return without === null ? [] : [without];
  },
};

/** The gradient is made small once for δ and once for the change. */
export const rateTwice: WrongExpression = {
  kind: 'wrong-expression',
  name: 'rate-twice',
  title: 'the learning rate is applied twice',
  expressions({ subject, expression, workings }) {
    if (subject.kind !== 'step') return [];
    const rate = workings.of({ kind: 'learning-rate' });
    return [substitute(expression, (id) => (id === RATE ? productOf(rate, rate) : undefined))];
  },
};

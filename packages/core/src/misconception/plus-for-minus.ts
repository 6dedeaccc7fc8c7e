import type { WrongExpression } from './misconception.ts';
import { opposite } from './rewrite.ts';

/** The step goes along the gradient and not against it; where the minus is inside δ, it is counted twice. */
export const plusForMinus: WrongExpression = {
  kind: 'wrong-expression',
  name: 'plus-for-minus',
  title: 'the step goes uphill, plus for minus',
  expressions({ subject, expression }) {
    return subject.kind === 'step' ? [opposite(expression)] : [];
  },
};

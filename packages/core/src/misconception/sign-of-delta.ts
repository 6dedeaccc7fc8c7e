import type { WrongExpression } from './misconception.ts';
import { opposite } from './rewrite.ts';

/** δ with the other sign: (y − t) where the tradition has (t − y), or the minus lost on the way back. In a function, of a gradient. */
export const signOfDelta: WrongExpression = {
  kind: 'wrong-expression',
  name: 'sign-of-delta',
  title: 'the sign of δ is turned round',
  expressions({ subject, expression, workings }) {
    const isDelta = subject.kind === (workings.deltaSign === 1 ? 'delta' : 'own-delta');
    const isErrorSide =
      subject.kind === 'gradient' &&
      (subject.of.kind === 'named' || (subject.of.kind === 'output' && workings.isOutput(subject.of.unit)));
    return isDelta || isErrorSide ? [opposite(expression)] : [];
  },
};

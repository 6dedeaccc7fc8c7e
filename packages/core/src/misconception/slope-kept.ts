import { constant, difference, productOf } from '../expression.ts';
import { isCrossEntropy } from '../network.ts';
import type { WrongExpression } from './misconception.ts';

/** Under cross-entropy the slope of the output cancels out of its δ: y − t, and the mistake is (y − t)·y(1 − y). */
export const slopeKept: WrongExpression = {
  kind: 'wrong-expression',
  name: 'slope-kept',
  title: 'the slope of the output is multiplied in, where it has cancelled',
  expressions({ subject, expression, workings }) {
    const isDelta = subject.kind === (workings.deltaSign === 1 ? 'delta' : 'own-delta');
    if (!isDelta || !('unit' in subject) || !workings.isOutput(subject.unit)) return [];
    const { example } = workings;
    if (example.kind !== 'network' || !isCrossEntropy(example.network.loss)) return [];
    const y = workings.of({ kind: 'output', unit: subject.unit });
    return [productOf(expression, y, difference(constant(1), y))];
  },
};

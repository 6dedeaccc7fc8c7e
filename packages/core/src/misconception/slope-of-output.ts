import { slopeExpression } from '../derivation/activation-expression.ts';
import { call } from '../expression.ts';
import type { WrongExpression } from './misconception.ts';

/**
 * The slope of a unit taken at the wrong value: σ′(y), the output squashed once more; or a(1 − a), the rule for the output applied
 * to the pre-activation.
 */
export const slopeOfOutput: WrongExpression = {
  kind: 'wrong-expression',
  name: 'slope-of-output',
  title: 'the slope is taken at the wrong value',
  expressions({ subject, workings }) {
    if (subject.kind !== 'slope') return [];
    const activation = workings.layerOf(subject.unit)?.activation;
    if (activation === undefined || activation === 'linear' || activation === 'softmax') return [];
    const a = workings.of({ kind: 'pre-activation', unit: subject.unit });
    const y = workings.of({ kind: 'output', unit: subject.unit });
    return [slopeExpression(activation, y, call(activation, y)), slopeExpression(activation, a, a)];
  },
};

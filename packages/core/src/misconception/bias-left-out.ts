import { constant, type Expression, sumOf } from '../expression.ts';
import type { Site, WrongExpression } from './misconception.ts';

/** The bias is not added to what comes in, or not updated with the weights. */
export const biasLeftOut: WrongExpression = {
  kind: 'wrong-expression',
  name: 'bias-left-out',
  title: 'the bias is left out',
  expressions(site) {
    const { subject, workings } = site;
    switch (subject.kind) {
      case 'pre-activation':
        return withoutBias(site);
      case 'next':
        if (subject.of.kind === 'bias') return [workings.of(subject.of)];
        return subject.of.kind === 'pre-activation' ? withoutBias(site) : [];
      default:
        return [];
    }
  },
};

function withoutBias({ expression, workings }: Site): readonly Expression[] {
  const isBias = (term: Expression) => {
    const subject = term.kind === 'quantity' ? workings.subjects.get(term.id) : undefined;
    return (subject?.kind === 'next' ? subject.of : subject)?.kind === 'bias';
  };
  if (isBias(expression)) return [constant(0)];
  if (expression.kind !== 'sum') return [];
  const rest = expression.terms.filter((term) => !isBias(term));
  return rest.length === expression.terms.length ? [] : [sumOf(rest)];
}

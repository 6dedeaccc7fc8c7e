import type { WrongExpression } from './misconception.ts';
import { withoutFactors } from './rewrite.ts';

/** The factor σ′ is left out of δ, or of a gradient that has it; in a function, the slopes of the inner definitions. */
export const slopeLeftOut: WrongExpression = {
  kind: 'wrong-expression',
  name: 'slope-left-out',
  title: 'the slope of the activation is left out',
  expressions({ expression, workings }) {
    const without = withoutFactors(expression, (id) => {
      const kind = workings.subjects.get(id)?.kind;
      return kind === 'slope' || kind === 'local-slope';
    });
    return without === null ? [] : [without];
  },
};

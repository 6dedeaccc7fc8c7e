import type { UnitActivationName } from '../activation.ts';
import {
  call,
  constant,
  difference,
  type Expression,
  power,
  productOf,
  quotient,
  sumOf,
} from '../expression.ts';
import { at } from '../list.ts';
import type { ActivationName } from '../network.ts';

/** What a unit sends on, from the pre-activations of its layer and its own place among them. */
export function activationExpression(
  activation: ActivationName,
  preActivations: readonly Expression[],
  place: number,
): Expression {
  const a = at(preActivations, place);
  if (activation === 'linear') return a;
  if (activation !== 'softmax') return call(activation, a);
  return quotient(call('exp', a), sumOf(preActivations.map((other) => call('exp', other))));
}

/** The slope of a unit, from its output where that is enough. */
export function slopeExpression(activation: UnitActivationName, a: Expression, y: Expression): Expression {
  switch (activation) {
    case 'sigmoid':
      return productOf(y, difference(constant(1), y));
    case 'tanh':
      return difference(constant(1), power(y, 2));
    case 'linear':
      return constant(1);
    default:
      return call(`${activation}-slope`, a);
  }
}

import { INVERSE_SQRT_TWO_PI, LEAK, type UnitActivationName } from '../../activation.ts';
import { type Pair, pair, SIGNS, ZERO } from '../wasm/operations.ts';
import { errorFunction } from './error-function.ts';
import { exponential } from './exponential.ts';
import { hyperbolicTangent } from './hyperbolic-tangent.ts';
import type { Scope } from './scope.ts';

/** What two units send on, and the slope there; `null` where the slope is 1 everywhere. */
export interface ActivatedPair {
  readonly output: Pair;
  readonly slope: Pair | null;
}

const { add, subtract, multiply } = pair;

/** Two units at their pre-activations, the same bits as `activations[name]`. */
export function activate(scope: Scope, name: UnitActivationName, a: Pair): ActivatedPair {
  const { body, constant } = scope;
  switch (name) {
    case 'linear':
      return { output: a, slope: null };
    case 'relu': {
      const isAbove = body.keep(pair.isAbove(a, ZERO));
      // The larger of a and 0, and a where it is not a number.
      return { output: pair.larger(a, ZERO), slope: pair.and(isAbove, constant(1)) };
    }
    case 'leaky-relu': {
      const isAbove = body.keep(pair.isAbove(a, ZERO));
      return {
        output: pair.choose(isAbove, a, multiply(constant(LEAK), a)),
        slope: pair.choose(isAbove, constant(1), constant(LEAK)),
      };
    }
    case 'tanh': {
      const output = body.keep(hyperbolicTangent(scope, a));
      const one = constant(1);
      return { output, slope: multiply(subtract(one, output), add(one, output)) };
    }
    case 'sigmoid':
      return sigmoid(scope, a);
    case 'silu': {
      const { output, slope } = sigmoid(scope, a);
      return { output: multiply(a, output), slope: add(output, multiply(a, slope)) };
    }
    case 'gelu': {
      const below = body.keep(normalBelow(scope, a));
      return { output: multiply(a, below), slope: add(below, multiply(a, normalDensity(scope, a))) };
    }
  }
}

function sigmoid(scope: Scope, a: Pair): { output: Pair; slope: Pair } {
  const { body, constant } = scope;
  const power = body.keep(exponential(scope, pair.or(a, SIGNS)));
  const one = constant(1);
  const share = body.keep(pair.divide(one, add(one, power)));
  const rest = body.keep(multiply(power, share));
  return {
    output: body.keep(pair.choose(pair.isBelow(a, ZERO), rest, share)),
    slope: body.keep(multiply(rest, share)),
  };
}

function normalBelow(scope: Scope, a: Pair): Pair {
  const { constant } = scope;
  const twice = add(constant(1), errorFunction(scope, multiply(a, constant(Math.SQRT1_2))));
  return multiply(twice, constant(0.5));
}

function normalDensity(scope: Scope, a: Pair): Pair {
  const { constant } = scope;
  const power = exponential(scope, multiply(multiply(a, a), constant(-0.5)));
  return multiply(constant(INVERSE_SQRT_TWO_PI), power);
}

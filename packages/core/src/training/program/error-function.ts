import { HALF_WIDTH_SPLITTER } from '../../elementary/double-double.ts';
import {
  AT_ONE,
  AT_ONE_TAIL,
  EXCESS_NEAR_ZERO,
  SCALED_COMPLEMENT,
  SLOPE_NEAR_ONE,
} from '../../elementary/erf.ts';
import { type Pair, pair, SIGNS } from '../wasm/operations.ts';
import { exponential } from './exponential.ts';
import type { Scope } from './scope.ts';

const { add, subtract, multiply } = pair;

/** The error function of two numbers, the same bits as `erf`: all its cases are worked out, and the right one is chosen. */
export function errorFunction(scope: Scope, given: Pair): Pair {
  const { body, constant } = scope;
  const { keep } = body;
  const x = keep(given);
  const size = keep(pair.andNot(x, SIGNS));
  const one = constant(1);
  const nearZero = keep(add(x, multiply(x, polynomial(scope, EXCESS_NEAR_ZERO, multiply(x, x)))));
  const h = keep(subtract(size, one));
  const slope = polynomial(scope, SLOPE_NEAR_ONE, h);
  const nearOne = keep(add(constant(AT_ONE), add(multiply(h, slope), constant(AT_ONE_TAIL))));
  const farOut = keep(subtract(one, complement(scope, size)));
  const sized = keep(
    pair.choose(
      pair.isBelow(size, constant(1.375)),
      nearOne,
      pair.choose(pair.isBelow(size, constant(6)), farOut, pair.choose(pair.isEqual(size, size), one, size)),
    ),
  );
  return pair.choose(pair.isBelow(size, constant(0.6875)), nearZero, pair.or(sized, pair.and(x, SIGNS)));
}

/** 1 − erf(x) from 1.375 to 6. */
function complement(scope: Scope, x: Pair): Pair {
  const { body, constant } = scope;
  const { keep } = body;
  const square = keep(multiply(x, x));
  const shifted = keep(multiply(constant(HALF_WIDTH_SPLITTER), x));
  const high = keep(subtract(shifted, subtract(shifted, x)));
  const low = keep(subtract(x, high));
  const cross = keep(multiply(high, low));
  const error = subtract(
    multiply(low, low),
    subtract(subtract(subtract(square, multiply(high, high)), cross), cross),
  );
  const negative = (value: Pair) => multiply(constant(-1), value);
  const gaussian = keep(exponential(scope, keep(negative(square)), keep(negative(error))));
  const argument = subtract(pair.divide(constant(1), add(constant(2), x)), constant(0.21875));
  return multiply(gaussian, polynomial(scope, SCALED_COMPLEMENT, argument));
}

function polynomial({ body, constant }: Scope, coefficients: readonly number[], argument: Pair): Pair {
  const x = body.keep(argument);
  return coefficients.map(constant).reduce((sum, coefficient) => add(multiply(sum, x), coefficient));
}

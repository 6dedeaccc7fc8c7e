import { HALF_WIDTH_SPLITTER } from '../../elementary/double-double.ts';
import { powerOfTwo } from '../../elementary/powers-of-two.ts';
import { SEVEN_HUNDRED_TWENTIETH } from '../../elementary/reduced-exponential.ts';
import { TANH_IS_ONE } from '../../elementary/tanh.ts';
import { type Pair, pair, SIGNS } from '../wasm/operations.ts';
import { quadraticRemainderPair, reducePair } from './exponential.ts';
import { HEADROOM } from './power-tables.ts';
import type { Scope } from './scope.ts';

const { add, subtract, multiply } = pair;

/** The hyperbolic tangent of two numbers, the same bits as `tanh`, step by step. */
export function hyperbolicTangent(scope: Scope, x: Pair): Pair {
  const { constant, body } = scope;
  const { keep } = body;
  const size = pair.smaller(pair.andNot(x, SIGNS), constant(TANH_IS_ONE));
  const reduced = reducePair(scope, keep(multiply(constant(-2), size)), scope.tables.split);
  const { low, first } = reduced;
  const square = keep(multiply(first, first));
  const cube = multiply(multiply(multiply(square, square), square), constant(SEVEN_HUNDRED_TWENTIETH));
  const remainder = keep(add(quadraticRemainderPair(scope, first), cube));
  const power = keep(multiply(reduced.power, constant(powerOfTwo(-HEADROOM))));
  const front = keep(firstHalf(scope, first));
  const back = add(subtract(first, front), reduced.lost());
  const term = keep(multiply(power, front));
  const grown = add(add(low, multiply(low, add(first, remainder))), remainder);
  const rest = keep(multiply(power, add(grown, back)));
  const fall = keep(add(term, rest));
  const one = constant(1);
  const head = keep(subtract(one, power));
  const numerator = keep(subtract(head, fall));
  const fallTail = add(subtract(term, fall), rest);
  const sumTail = subtract(subtract(subtract(head, numerator), fall), fallTail);
  const numeratorTail = keep(add(subtract(subtract(one, head), power), sumTail));

  const two = constant(2);
  const denominator = keep(subtract(two, numerator));
  const inverse = keep(pair.divide(one, denominator));
  const denominatorFront = keep(firstHalf(scope, denominator));
  const denominatorBack = subtract(subtract(subtract(two, denominatorFront), numerator), numeratorTail);
  const quotient = keep(firstHalf(scope, multiply(numerator, inverse)));
  const left = subtract(numerator, multiply(quotient, denominatorFront));
  const missing = add(subtract(left, multiply(quotient, denominatorBack)), numeratorTail);
  const value = add(quotient, multiply(missing, inverse));
  return pair.or(value, pair.and(x, SIGNS));
}

function firstHalf({ body, constant }: Scope, x: Pair): Pair {
  const kept = body.keep(x);
  const shifted = body.keep(multiply(constant(HALF_WIDTH_SPLITTER), kept));
  return subtract(shifted, subtract(shifted, kept));
}

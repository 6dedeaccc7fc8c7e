import { STEPS } from '../../elementary/power-table.ts';
import { powerOfTwo } from '../../elementary/powers-of-two.ts';
import {
  HUNDRED_TWENTIETH,
  SIXTH,
  STEP_HIGH,
  STEP_LOW,
  STEPS_IN_ONE,
  TWENTY_FOURTH,
  WHOLE_NUMBERS,
} from '../../elementary/reduced-exponential.ts';
import { type Address, int, type Pair, pair, ZERO } from '../wasm/operations.ts';
import { EXPONENT_SHIFT, HEADROOM } from './power-tables.ts';
import type { Scope } from './scope.ts';

const { add, subtract, multiply } = pair;

/** e^x = power · (1 + low) · e^(first + lost), with `power` 2^HEADROOM times too large. */
export interface ReducedPair {
  readonly power: Pair;
  readonly low: Pair;
  readonly first: Pair;
  readonly lost: () => Pair;
}

/** As `reduceExponential` of the elementary functions, for two numbers from −746 to 0 and what rounding took from them. */
export function reducePair({ body, constant }: Scope, x: Pair, table: number, low: Pair = ZERO): ReducedPair {
  const { keep } = body;
  const whole = constant(WHOLE_NUMBERS);
  const shifted = keep(add(multiply(x, constant(STEPS_IN_ONE)), whole));
  const steps = keep(subtract(shifted, whole));
  const entry = (lane: 0 | 1): Address => ({
    base: int.shiftLeft(int.and(pair.lowBits(shifted, lane), int.constant(STEPS - 1)), 4),
    offset: table,
  });
  const firstEntry = keep(pair.load(entry(0)));
  const secondEntry = keep(pair.load(entry(1)));
  const bits = pair.pick(firstEntry, secondEntry, 0, 2);
  const difference = keep(subtract(x, multiply(steps, constant(STEP_HIGH))));
  const taken = multiply(steps, constant(STEP_LOW));
  const correction = keep(low === ZERO ? taken : subtract(low, taken));
  const combine = low === ZERO ? subtract : add;
  const first = keep(combine(difference, correction));
  return {
    power: keep(pair.addWhole(bits, pair.shiftLeft(shifted, EXPONENT_SHIFT))),
    low: keep(pair.pick(firstEntry, secondEntry, 1, 3)),
    first,
    lost: () => combine(subtract(difference, first), correction),
  };
}

/** As `quadraticRemainder` of the elementary functions. */
export function quadraticRemainderPair({ body, constant }: Scope, r: Pair): Pair {
  const square = body.keep(multiply(r, r));
  const low = multiply(square, add(constant(0.5), multiply(r, constant(SIXTH))));
  const high = multiply(
    multiply(square, square),
    add(constant(TWENTY_FOURTH), multiply(r, constant(HUNDRED_TWENTIETH))),
  );
  return add(low, high);
}

/** e^(x + rounded) for two numbers up to 0 and what rounding took from them, the same bits as `expOfSum`. */
export function exponential(scope: Scope, x: Pair, rounded: Pair = ZERO): Pair {
  const { keep } = scope.body;
  const bounded = keep(pair.larger(x, scope.constant(-746)));
  const { power, low, first } = reducePair(scope, bounded, scope.tables.whole, rounded);
  const tail = add(add(low, first), quadraticRemainderPair(scope, first));
  return multiply(add(power, multiply(power, tail)), scope.constant(powerOfTwo(-HEADROOM)));
}

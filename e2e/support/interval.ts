/** A number that is known to lie between two others; both are the same for one that is known exactly. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A text is no arithmetic that these tests can read. */
export class ArithmeticError extends Error {
  override readonly name = 'ArithmeticError';
}

export function exactly(value: number): Interval {
  return { low: value, high: value };
}

/** Whether a value lies inside, but for the last bits of a computation. */
export function holds({ low, high }: Interval, value: number): boolean {
  const slack = 1e-9 * Math.max(Math.abs(low), Math.abs(high), Math.abs(value));
  return value >= low - slack && value <= high + slack;
}

function spanning(values: readonly number[]): Interval {
  if (values.some(Number.isNaN)) throw new ArithmeticError('it has no value');
  return { low: Math.min(...values), high: Math.max(...values) };
}

export function sum(a: Interval, b: Interval): Interval {
  return { low: a.low + b.low, high: a.high + b.high };
}

export function negated({ low, high }: Interval): Interval {
  return { low: -high, high: -low };
}

export function product(a: Interval, b: Interval): Interval {
  return spanning([a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high]);
}

export function quotient(a: Interval, b: Interval): Interval {
  if (b.low <= 0 && b.high >= 0) throw new ArithmeticError('it divides by what may be zero');
  return product(a, spanning([1 / b.low, 1 / b.high]));
}

export function power(base: Interval, exponent: Interval): Interval {
  const { low, high } = exponent;
  const ends = [base.low ** low, base.low ** high, base.high ** low, base.high ** high];
  // An even power has its least value where the base is zero.
  return spanning(base.low < 0 && base.high > 0 && low > 0 ? [...ends, 0] : ends);
}

/** Functions that only rise. */
const rising: Readonly<Record<string, (value: number) => number>> = {
  σ: (a) => 1 / (1 + Math.exp(-a)),
  sigmoid: (a) => 1 / (1 + Math.exp(-a)),
  tanh: Math.tanh,
  exp: Math.exp,
  ln: Math.log,
  log: Math.log,
  sqrt: Math.sqrt,
  relu: (a) => Math.max(0, a),
  ReLU: (a) => Math.max(0, a),
};

/** A function of one number by its name; `undefined` where these tests do not know it. */
export function functionNamed(name: string): ((argument: Interval) => Interval) | undefined {
  const rise = Object.hasOwn(rising, name) ? rising[name] : undefined;
  if (rise !== undefined) return ({ low, high }) => spanning([rise(low), rise(high)]);
  switch (name) {
    case 'ReLU′':
      return ({ low, high }) => {
        if (low <= 0 && high > 0) throw new ArithmeticError('the corner of ReLU');
        return exactly(low > 0 ? 1 : 0);
      };
    case 'abs':
      return ({ low, high }) =>
        spanning(low < 0 && high > 0 ? [0, -low, high] : [Math.abs(low), Math.abs(high)]);
    case 'sin':
    case 'cos':
      return ({ low, high }) => {
        if (low !== high) throw new ArithmeticError(`${name} of a rounded number`);
        return exactly(name === 'sin' ? Math.sin(low) : Math.cos(low));
      };
    default:
      return undefined;
  }
}

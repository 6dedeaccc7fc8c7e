import { cos } from './elementary/cos.ts';
import { erf } from './elementary/erf.ts';
import { exp } from './elementary/exp.ts';
import { log } from './elementary/log.ts';
import { sin } from './elementary/sin.ts';

/** A number on a tape: its value, and what it was made of. */
export interface Entry {
  readonly value: number;
  /** Its place on the tape. */
  readonly index: number;
  /** Each operand with ∂this/∂operand. */
  readonly operands: readonly (readonly [Entry, number])[];
}

/** 2 / √π, the slope of erf at 0. */
const ERF_SLOPE = 1.1283791670955126;

/**
 * Reverse-mode differentiation of scalars: every operation writes down its value and its local slopes, and one walk back
 * over the tape multiplies and adds them up (Linnainmaa 1970; Griewank and Walther 2008, ch. 3). It knows nothing of
 * layers, so it is a second opinion on `propagation`.
 */
export class Tape {
  readonly #entries: Entry[] = [];

  variable(value: number): Entry {
    return this.#write(value, []);
  }

  add(a: Entry, b: Entry): Entry {
    return this.#write(a.value + b.value, [
      [a, 1],
      [b, 1],
    ]);
  }

  subtract(a: Entry, b: Entry): Entry {
    return this.#write(a.value - b.value, [
      [a, 1],
      [b, -1],
    ]);
  }

  multiply(a: Entry, b: Entry): Entry {
    return this.#write(a.value * b.value, [
      [a, b.value],
      [b, a.value],
    ]);
  }

  divide(a: Entry, b: Entry): Entry {
    const value = a.value / b.value;
    return this.#write(value, [
      [a, 1 / b.value],
      [b, -value / b.value],
    ]);
  }

  /** The larger of two; where they are equal the second one counts, so that max(a, 0) has the slope 0 at 0. */
  larger(a: Entry, b: Entry): Entry {
    const first = a.value > b.value;
    return this.#write(first ? a.value : b.value, [
      [a, first ? 1 : 0],
      [b, first ? 0 : 1],
    ]);
  }

  exp(a: Entry): Entry {
    const value = exp(a.value);
    return this.#write(value, [[a, value]]);
  }

  ln(a: Entry): Entry {
    return this.#write(log(a.value), [[a, 1 / a.value]]);
  }

  sin(a: Entry): Entry {
    return this.#write(sin(a.value), [[a, cos(a.value)]]);
  }

  erf(a: Entry): Entry {
    return this.#write(erf(a.value), [[a, ERF_SLOPE * exp(-a.value * a.value)]]);
  }

  /** ∂result/∂entry for every entry written so far: ask the returned function. */
  gradients(result: Entry): (entry: Entry) => number {
    const gradients = new Float64Array(this.#entries.length);
    gradients[result.index] = 1;
    for (const entry of this.#entries.slice(0, result.index + 1).toReversed()) {
      const gradient = gradients[entry.index] ?? 0;
      for (const [operand, slope] of entry.operands)
        gradients[operand.index] = (gradients[operand.index] ?? 0) + gradient * slope;
    }
    return (entry) => gradients[entry.index] ?? 0;
  }

  #write(value: number, operands: Entry['operands']): Entry {
    const entry: Entry = { value, index: this.#entries.length, operands };
    this.#entries.push(entry);
    return entry;
  }
}

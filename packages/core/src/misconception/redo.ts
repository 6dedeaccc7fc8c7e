import { evaluate } from '../evaluate.ts';
import { type Expression, operandsOf } from '../expression.ts';
import { functions } from '../functions.ts';
import type { Quantity } from '../quantity.ts';
import type { Workings } from '../workings.ts';
import type { Carry } from './misconception.ts';

/** A derivation worked again with something done wrong. What does not depend on the mistake keeps its value to the last bit. */
export class Redone {
  readonly #right: Workings;
  readonly #replaced: ReadonlyMap<string, Expression>;
  readonly #carry: Carry;
  readonly #values = new Map<string, number>();

  /** `replaced` are the wrong expressions, by the id of the quantity that they stand for. */
  constructor(right: Workings, replaced: ReadonlyMap<string, Expression>, carry: Carry = (value) => value) {
    this.#right = right;
    this.#replaced = replaced;
    this.#carry = carry;
  }

  /** Not always a finite number. A mistake may reach for what comes later in the right order, so values are worked out as they are needed. */
  valueOf(id: string): number {
    const known = this.#values.get(id);
    if (known !== undefined) return known;
    const value = this.#worked(this.#right.quantity(id));
    this.#values.set(id, value);
    return value;
  }

  /**
   * The whole derivation, in the right one's order.
   *
   * @param carried ids of quantities that get the value that is carried on, and not the one that was worked out
   */
  quantities(carried: ReadonlySet<string> = new Set()): readonly Quantity[] {
    return [...this.#right.quantities.values()].map((right) => {
      const expression = this.#replaced.get(right.id) ?? right.expression;
      const operands = expression === null ? [] : operandsOf(expression);
      return {
        ...right,
        expression,
        operands,
        value: carried.has(right.id) ? this.#carried(right.id) : this.valueOf(right.id),
      };
    });
  }

  #worked(right: Quantity): number {
    const wrong = this.#replaced.get(right.id);
    const expression = wrong ?? right.expression;
    if (expression === null) return right.value;
    const isTouched = right.operands.some(
      (operand) => this.#carried(operand) !== this.#right.quantity(operand).value,
    );
    return wrong === undefined && !isTouched
      ? right.value
      : evaluate(expression, (operand) => this.#carried(operand), functions);
  }

  #carried(id: string): number {
    const value = this.valueOf(id);
    const subject = this.#right.subjects.get(id);
    const isGiven = this.#right.quantity(id).expression === null;
    return isGiven || subject === undefined ? value : this.#carry(value, subject);
  }
}

import { evaluate } from '../evaluate.ts';
import { type Expression, operandsOf } from '../expression.ts';
import type { FunctionTable } from '../network-functions.ts';
import type { Meaning, Phase, Quantity } from '../quantity.ts';

/** A quantity came out as NaN or infinity: the givens are too large for the arithmetic, or divide by zero. */
export class DerivationError extends Error {
  /** Id of the first quantity that is not finite. */
  readonly id: string;

  constructor(quantity: Pick<Quantity, 'id' | 'name' | 'value'>) {
    super(
      `${quantity.id}, the ${quantity.name}, is ${quantity.value}: expected a finite number; choose smaller givens`,
    );
    this.name = 'DerivationError';
    this.id = quantity.id;
  }
}

/** What is known of a quantity before its value. */
export type Entry = Pick<Quantity, 'id' | 'symbol' | 'symbolText' | 'name' | 'label'>;

/** A list of quantities that grows from the givens on; every new one is computed from those before it. */
export class QuantityList {
  readonly #byId = new Map<string, Quantity>();
  readonly #functions: FunctionTable;

  /** @param functions what its expressions may call */
  constructor(functions: FunctionTable) {
    this.#functions = functions;
  }

  given(entry: Entry, value: number): void {
    this.#add({ ...entry, phase: 'given', meaning: 'given', expression: null, operands: [], value });
  }

  /** `value` where there is a safer way to it than through the expression as it is written. */
  derived(entry: Entry, phase: Phase, meaning: Meaning, expression: Expression, value?: number): void {
    this.#add({
      ...entry,
      phase,
      meaning,
      expression,
      operands: operandsOf(expression),
      value: value ?? evaluate(expression, (id) => this.valueOf(id), this.#functions),
    });
  }

  get quantities(): readonly Quantity[] {
    return [...this.#byId.values()];
  }

  /** @throws RangeError for a quantity that is not on the list yet. */
  valueOf(id: string): number {
    const known = this.#byId.get(id);
    if (known === undefined) throw new RangeError(`the quantity ${id} is used before it is derived`);
    return known.value;
  }

  #add(quantity: Quantity): void {
    if (!Number.isFinite(quantity.value)) throw new DerivationError(quantity);
    this.#byId.set(quantity.id, quantity);
  }
}

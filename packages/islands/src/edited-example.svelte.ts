import { DerivationError } from '@nudge/core/derivation/quantity-list';
import type { Example } from '@nudge/core/example';
import { withGiven } from '@nudge/core/givens';
import type { Quantity } from '@nudge/core/quantity';

/** What the islands of a page know together about one worked example: its givens as the reader has them, and all that follows. */
export interface ExampleState<Kind extends Example = Example> {
  /** The example with the reader's changes. */
  readonly example: Kind;
  /** Every quantity by its id, in the order of the derivation, worked out from `example`. */
  readonly quantities: ReadonlyMap<string, Quantity>;
  /** Ids of the givens that differ from the printed example. */
  readonly changed: ReadonlySet<string>;
  /** Ids of what the reader asks about, for the diagrams to light up: the result first. Empty while nothing is asked. */
  readonly lit: readonly string[];
  /** Changes `lit`. */
  light(ids: readonly string[]): void;
  /**
   * Changes one given. An impossible value leaves everything as it is.
   * @returns null, or a sentence that says why the value is refused.
   * @throws RangeError for an id that is no given of the example.
   */
  edit(id: string, value: number): string | null;
  /**
   * Puts one given back to its printed value, or all of them.
   * @throws RangeError for an id that is no given of the example.
   */
  reset(id?: string): void;
}

/**
 * The state of an example on this page: the same object for every island that names the same example. On the server, where pages
 * follow each other, each call starts anew from the printed example.
 */
export function sharedState<Kind extends Example>(
  states: Map<string, ExampleState<Kind>>,
  example: Kind,
  derive: (example: Kind) => readonly Quantity[],
): ExampleState<Kind> {
  if (typeof window === 'undefined') return new EditedExample(example, derive);
  const known = states.get(example.id);
  if (known !== undefined) return known;
  const state = new EditedExample(example, derive);
  states.set(example.id, state);
  return state;
}

class EditedExample<Kind extends Example> implements ExampleState<Kind> {
  readonly #printed: Kind;
  readonly #printedQuantities: ReadonlyMap<string, Quantity>;
  readonly #derive: (example: Kind) => ReadonlyMap<string, Quantity>;
  #example: Kind;
  #quantities: ReadonlyMap<string, Quantity>;
  #changed: ReadonlySet<string>;
  #lit: readonly string[];

  constructor(printed: Kind, derive: (example: Kind) => readonly Quantity[]) {
    this.#derive = (example) => new Map(derive(example).map((quantity) => [quantity.id, quantity]));
    this.#printed = printed;
    this.#printedQuantities = this.#derive(printed);
    this.#example = $state.raw(printed);
    this.#quantities = $state.raw(this.#printedQuantities);
    this.#changed = $state.raw(new Set());
    this.#lit = $state.raw([]);
  }

  get example(): Kind {
    return this.#example;
  }

  get quantities(): ReadonlyMap<string, Quantity> {
    return this.#quantities;
  }

  get changed(): ReadonlySet<string> {
    return this.#changed;
  }

  get lit(): readonly string[] {
    return this.#lit;
  }

  light(ids: readonly string[]): void {
    this.#lit = ids;
  }

  edit(id: string, value: number): string | null {
    if (!Number.isFinite(value)) return 'Too large for the arithmetic.';
    if (id === 'eta' && value <= 0) return 'The learning rate has to be above 0.';
    const edited = withGiven(this.#example, id, value);
    try {
      this.#quantities = this.#derive(edited);
    } catch (error) {
      if (error instanceof DerivationError) return this.#notFinite(error.id);
      throw error;
    }
    this.#example = edited;
    this.#changed = this.#differing();
    return null;
  }

  reset(id?: string): void {
    if (id !== undefined) {
      const printed = this.#printedQuantities.get(id);
      if (printed === undefined) throw new RangeError(`${this.#printed.id} has no given ${id}`);
      this.edit(id, printed.value);
      return;
    }
    this.#example = this.#printed;
    this.#quantities = this.#printedQuantities;
    this.#changed = new Set();
  }

  #notFinite(id: string): string {
    const name = this.#quantities.get(id)?.name ?? id;
    return `With that, the ${name} has no finite value.`;
  }

  #differing(): ReadonlySet<string> {
    const givens = [...this.#quantities.values()].filter(({ phase }) => phase === 'given');
    return new Set(
      givens.filter(({ id, value }) => value !== this.#printedQuantities.get(id)?.value).map(({ id }) => id),
    );
  }
}

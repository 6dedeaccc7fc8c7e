import { derive } from './derivation.ts';
import type { Example, FunctionExample } from './example.ts';
import { type Expression, quantity } from './expression.ts';
import { at } from './list.ts';
import type { Layer } from './network.ts';
import type { Notation } from './notation/notation.ts';
import type { Quantity } from './quantity.ts';
import { idOf, type Subject } from './subject.ts';
import { type Connection, type Unit, unitLayers } from './units.ts';

/** A right derivation, and what its quantities are about. */
export class Workings {
  readonly example: Example;
  readonly deltaSign: 1 | -1;
  /** By id, in the order of the derivation. */
  readonly quantities: ReadonlyMap<string, Quantity>;
  /** What each quantity is about, by id. */
  readonly subjects: ReadonlyMap<string, Subject>;
  /** In the order of their numbers, inputs first; none in a function example. */
  readonly #units: readonly Unit[];

  /** @throws DerivationError where a quantity is not a finite number */
  constructor(example: Example, notation: Notation) {
    this.example = example;
    this.deltaSign = notation.deltaSign;
    this.quantities = new Map(derive(example, notation).map((one) => [one.id, one]));
    this.#units = example.kind === 'network' ? unitLayers(example.network).flat() : [];
    const subjects = example.kind === 'network' ? networkSubjects(this.#units) : functionSubjects(example);
    this.subjects = new Map(subjects.map((subject) => [idOf(subject, this.#units.length), subject]));
  }

  /** @throws RangeError where the derivation has no such quantity */
  quantity(id: string): Quantity {
    const found = this.quantities.get(id);
    if (found === undefined)
      throw new RangeError(`${this.example.id} has no quantity ${id} in this notation`);
    return found;
  }

  /**
   * The symbol of a subject as plain text.
   * @throws RangeError where the derivation has no such quantity
   */
  symbolText(subject: Subject): string {
    return this.quantity(idOf(subject, this.#units.length)).symbolText;
  }

  /** The subject as an operand. */
  of(subject: Subject): Expression {
    return quantity(idOf(subject, this.#units.length));
  }

  /** How a subject is computed; `null` for a given, and for what the derivation has not. */
  expressionOf(subject: Subject): Expression | null {
    return this.quantities.get(idOf(subject, this.#units.length))?.expression ?? null;
  }

  unit(number: number): Unit {
    return at(this.#units, number - 1);
  }

  /** The layer that a unit belongs to; `undefined` for an input. */
  layerOf(unit: Unit): Layer | undefined {
    return this.example.kind === 'network' ? this.example.network.layers[unit.layer - 1] : undefined;
  }

  isOutput(unit: Unit): boolean {
    return this.example.kind === 'network' && unit.layer === this.example.network.layers.length;
  }

  /** Whether that is the last definition of a function example. */
  isResult(name: string): boolean {
    return this.example.kind === 'function' && Object.keys(this.example.definitions).at(-1) === name;
  }

  /** Whether one subject is computed from another in one move. */
  uses(subject: Subject, operand: Subject): boolean {
    const id = (of: Subject) => idOf(of, this.#units.length);
    return this.quantities.get(id(subject))?.operands.includes(id(operand)) ?? false;
  }

  /** The connection in that place of a layer's weights: `null` where it is missing, `undefined` outside of the matrix. */
  connectionAt(layer: number, row: number, column: number): Connection | null | undefined {
    const unit = this.#units.find((one) => one.layer === layer && one.place === row);
    if (unit === undefined || this.layerOf(unit)?.weights[row]?.[column] === undefined) return undefined;
    return unit.incoming.find((connection) => connection.column === column) ?? null;
  }
}

function functionSubjects(example: FunctionExample): readonly Subject[] {
  const definitions = Object.keys(example.definitions);
  const names = [...Object.keys(example.variables), ...definitions];
  const named = names.map((name) => ({ kind: 'named', name }) as const);
  return [
    { kind: 'learning-rate' },
    ...named.flatMap(withChanges),
    ...definitions.flatMap((of) => names.map((by) => ({ kind: 'local-slope', of, by }) as const)),
  ];
}

function networkSubjects(units: readonly Unit[]): readonly Subject[] {
  const ofUnits = units.flatMap((unit): readonly Subject[] => [
    { kind: 'target', unit },
    { kind: 'slope', unit },
    { kind: 'delta', unit },
    { kind: 'own-delta', unit },
    ...withChanges({ kind: 'pre-activation', unit }),
    ...withChanges({ kind: 'output', unit }),
    ...withChanges({ kind: 'bias', unit }),
    ...unit.incoming.flatMap((connection) => withChanges({ kind: 'weight', connection })),
  ]);
  return [{ kind: 'learning-rate' }, ...withChanges({ kind: 'loss' }), ...ofUnits];
}

/** A subject, its gradient, its change and what it is after the step. A derivation has not all of them for every subject. */
function withChanges(of: Subject): readonly Subject[] {
  return [of, { kind: 'gradient', of }, { kind: 'step', of }, { kind: 'next', of }];
}

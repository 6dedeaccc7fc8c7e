import type { NetworkExample } from '../example.ts';
import { type Expression, quantity } from '../expression.ts';
import { at } from '../list.ts';
import type { Layer } from '../network.ts';
import { networkFunctions } from '../network-functions.ts';
import { type Notation, outputUnits, type Shape, unitCount } from '../notation/notation.ts';
import type { Meaning, Phase } from '../quantity.ts';
import { idOf, type Subject } from '../subject.ts';
import { wordsFor } from '../subject-words.ts';
import { type Unit, unitLayers } from '../units.ts';
import { type Entry, QuantityList } from './quantity-list.ts';

/** A weight or a bias. */
export type Parameter = Extract<Subject, { kind: 'weight' } | { kind: 'bias' }>;

/** A network under derivation: its units, its notation, and the list that grows. */
export class NetworkWriter {
  readonly example: NetworkExample;
  readonly deltaSign: 1 | -1;
  /** The layers of units that compute, the inputs left out. */
  readonly layers: readonly (readonly Unit[])[];
  readonly inputs: readonly Unit[];
  readonly outputs: readonly Unit[];
  readonly list = new QuantityList(networkFunctions);
  readonly #notation: Notation;
  readonly #shape: Shape;
  readonly #unitCount: number;

  constructor(example: NetworkExample, notation: Notation) {
    this.example = example;
    this.deltaSign = notation.deltaSign;
    this.#notation = notation;
    this.#shape = { network: example.network, layers: unitLayers(example.network) };
    this.#unitCount = unitCount(this.#shape);
    this.inputs = at(this.#shape.layers, 0);
    this.layers = this.#shape.layers.slice(1);
    this.outputs = outputUnits(this.#shape);
  }

  given(subject: Subject, value: number): void {
    this.list.given(this.#entry(subject), value);
  }

  /** `value` where there is a safer way to it than through the expression as it is written. */
  derived(subject: Subject, phase: Phase, meaning: Meaning, expression: Expression, value?: number): void {
    this.list.derived(this.#entry(subject), phase, meaning, expression, value);
  }

  /** The value of a subject that is derived already. */
  valueOf(subject: Subject): number {
    return this.list.valueOf(idOf(subject, this.#unitCount));
  }

  /** The subject as an operand. */
  of(subject: Subject): Expression {
    return quantity(idOf(subject, this.#unitCount));
  }

  /** The unit with that number. */
  unit(number: number): Unit {
    return at([...this.inputs, ...this.layers.flat()], number - 1);
  }

  /** The layer of the network that a unit belongs to; not for inputs. */
  layerOf(unit: Unit): Layer {
    return at(this.example.network.layers, unit.layer - 1);
  }

  isOutput(unit: Unit): boolean {
    return unit.layer === this.layers.length;
  }

  /** The parameters of one layer: its weights by the unit they come from, then its biases. */
  parameters(layer: readonly Unit[]): readonly Parameter[] {
    const weights = layer
      .flatMap((unit) => unit.incoming)
      .toSorted((one, other) => one.from - other.from || one.to - other.to)
      .map((connection) => ({ kind: 'weight', connection }) as const);
    const biases = layer
      .filter((unit) => this.layerOf(unit).bias !== null)
      .map((unit) => ({ kind: 'bias', unit }) as const);
    return [...weights, ...biases];
  }

  #entry(subject: Subject): Entry {
    const symbol = this.#notation.symbol(subject, this.#shape);
    const words = wordsFor(subject, this.outputs.length);
    return { id: idOf(subject, this.#unitCount), symbol: symbol.tex, symbolText: symbol.text, ...words };
  }
}

import { DerivationError } from './derivation/quantity-list.ts';
import { at } from './list.ts';
import type { Parameters } from './network.ts';
import type { BackwardPass, ForwardPass } from './propagation.ts';
import { idOf, type Subject } from './subject.ts';
import { wordsFor } from './subject-words.ts';
import type { Unit } from './units.ts';

/** A number that propagation found, and what it is. */
export interface NamedNumber {
  readonly subject: Subject;
  readonly value: number;
}

/** Units by layers, the inputs first: `unitLayers(network)`. */
type UnitLayers = readonly (readonly Unit[])[];

/** The numbers of a forward pass and its loss, in the order in which they were found. */
export function* forwardNumbers(layers: UnitLayers, pass: ForwardPass, loss: number): Iterable<NamedNumber> {
  for (const layer of layers.slice(1)) {
    for (const unit of layer)
      yield { subject: { kind: 'pre-activation', unit }, value: ofUnit(pass.preActivations, unit) };
    for (const unit of layer)
      yield { subject: { kind: 'output', unit }, value: ofUnit(pass.activations, unit) };
  }
  yield { subject: { kind: 'loss' }, value: loss };
}

/** The numbers of a backward pass, from the last layer back. */
export function* backwardNumbers(layers: UnitLayers, back: BackwardPass): Iterable<NamedNumber> {
  for (const layer of layers.slice(1).toReversed()) {
    for (const unit of layer) yield { subject: { kind: 'delta', unit }, value: ofUnit(back.deltas, unit) };
    for (const { subject, value } of parameterNumbers([[], layer], back.gradients)) {
      yield { subject: { kind: 'gradient', of: subject }, value };
    }
  }
}

/** A number for each weight and each bias, missing ones left out: the parameters themselves, or their gradients. */
export function* parameterNumbers(
  layers: UnitLayers,
  parameters: readonly Parameters[],
): Iterable<NamedNumber> {
  for (const unit of layers.slice(1).flat()) {
    const { weights, bias } = at(parameters, unit.layer - 1);
    for (const connection of unit.incoming) {
      const value = at(at(weights, connection.row), connection.column);
      if (value !== null) yield { subject: { kind: 'weight', connection }, value };
    }
    if (bias !== null) yield { subject: { kind: 'bias', unit }, value: at(bias, unit.place) };
  }
}

/** The same numbers, as they are after the step. */
export function* afterStep(numbers: Iterable<NamedNumber>): Iterable<NamedNumber> {
  for (const { subject, value } of numbers) yield { subject: { kind: 'next', of: subject }, value };
}

/** @throws DerivationError that names the first number that is NaN or infinite. */
export function checkFinite(layers: UnitLayers, numbers: Iterable<NamedNumber>): void {
  for (const { subject, value } of numbers) {
    if (Number.isFinite(value)) continue;
    const units = layers.flat().length;
    const outputs = at(layers, layers.length - 1).length;
    throw new DerivationError({ id: idOf(subject, units), name: wordsFor(subject, outputs).name, value });
  }
}

/** The number of a unit, from one list a layer without the inputs. */
function ofUnit(byLayer: readonly (readonly number[])[], unit: Unit): number {
  return at(at(byLayer, unit.layer - 1), unit.place);
}

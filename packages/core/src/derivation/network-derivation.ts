import type { NetworkExample } from '../example.ts';
import { at } from '../list.ts';
import type { Notation } from '../notation/notation.ts';
import type { Quantity } from '../quantity.ts';
import type { Subject } from '../subject.ts';
import { deriveBackward } from './backward.ts';
import { deriveForward, deriveLoss } from './forward.ts';
import { NetworkWriter, type Parameter } from './network-writer.ts';
import { deriveUpdate } from './update.ts';

/** The whole derivation of a network example, which the notation can write; see `derive`. */
export function deriveNetwork(example: NetworkExample, notation: Notation): readonly Quantity[] {
  const writer = new NetworkWriter(example, notation);
  const now = (subject: Subject): Subject => subject;
  const next = (subject: Subject): Subject => ({ kind: 'next', of: subject });
  givens(writer);
  deriveForward(writer, 'forward', now);
  deriveLoss(writer, 'loss', now);
  for (const layer of writer.layers.toReversed()) deriveBackward(writer, layer);
  for (const layer of writer.layers) deriveUpdate(writer, layer);
  deriveForward(writer, 'forward-again', next);
  deriveLoss(writer, 'forward-again', next);
  return writer.list.quantities;
}

function givens(writer: NetworkWriter): void {
  const { input, target, learningRate } = writer.example;
  for (const unit of writer.inputs) writer.given({ kind: 'input', unit }, at(input, unit.place));
  for (const layer of writer.layers)
    for (const parameter of writer.parameters(layer)) writer.given(parameter, givenValue(writer, parameter));
  for (const unit of writer.outputs) writer.given({ kind: 'target', unit }, at(target, unit.place));
  writer.given({ kind: 'learning-rate' }, learningRate);
}

function givenValue(writer: NetworkWriter, parameter: Parameter): number {
  if (parameter.kind === 'bias') {
    const { bias } = writer.layerOf(parameter.unit);
    return at(bias ?? [], parameter.unit.place);
  }
  const { to, row, column } = parameter.connection;
  const weight = at(at(writer.layerOf(writer.unit(to)).weights, row), column);
  if (weight === null) throw new RangeError(`unit ${to} has no connection in column ${column}`);
  return weight;
}

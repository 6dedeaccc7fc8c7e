import { type Expression, productOf, sumOf } from '../expression.ts';
import { at } from '../list.ts';
import { binaryCrossEntropy, crossEntropy } from '../loss.ts';
import type { LossName } from '../network.ts';
import type { Phase } from '../quantity.ts';
import { softmax } from '../softmax.ts';
import type { Subject } from '../subject.ts';
import type { Unit } from '../units.ts';
import { activationExpression } from './activation-expression.ts';
import { lossExpression } from './loss-expression.ts';
import type { NetworkWriter } from './network-writer.ts';

/** Turns a subject into itself, or into the same after the step. */
type When = (subject: Subject) => Subject;

/** The forward pass, layer by layer: what comes into each unit, then what goes out. */
export function deriveForward(writer: NetworkWriter, phase: Phase, when: When): void {
  for (const layer of writer.layers) {
    for (const unit of layer) {
      derivePreActivation(writer, unit, phase, when);
      if (!isShared(writer, unit)) deriveOutput(writer, unit, layer, phase, when);
    }
    for (const unit of layer) if (isShared(writer, unit)) deriveOutput(writer, unit, layer, phase, when);
  }
}

/** The loss of the outputs. */
export function deriveLoss(writer: NetworkWriter, phase: Phase, when: When): void {
  const outputs = writer.outputs.map((unit) => ({
    y: writer.of(when({ kind: 'output', unit })),
    t: writer.of({ kind: 'target', unit }),
  }));
  const { loss } = writer.example.network;
  const expression = lossExpression(loss, outputs);
  writer.derived(when({ kind: 'loss' }), phase, 'forward', expression, safeLoss(writer, loss, when));
}

/** A cross-entropy from the pre-activations: the formula as it is written meets ln 0 when the network is very sure. */
function safeLoss(writer: NetworkWriter, loss: LossName, when: When): number | undefined {
  const sums = writer.outputs.map((unit) => writer.valueOf(when({ kind: 'pre-activation', unit })));
  if (loss === 'binary-cross-entropy') return binaryCrossEntropy(sums, writer.example.target);
  return loss === 'cross-entropy' ? crossEntropy(sums, writer.example.target) : undefined;
}

/** A softmax unit needs the pre-activations of its whole layer before it has an output. */
function isShared(writer: NetworkWriter, unit: Unit): boolean {
  return writer.layerOf(unit).activation === 'softmax';
}

function derivePreActivation(writer: NetworkWriter, unit: Unit, phase: Phase, when: When): void {
  const terms: Expression[] = unit.incoming.map((connection) => {
    const source: Subject = { kind: 'output', unit: writer.unit(connection.from) };
    // The input is the same before and after the step.
    const arriving = source.unit.layer === 0 ? source : when(source);
    return productOf(writer.of(when({ kind: 'weight', connection })), writer.of(arriving));
  });
  if (writer.layerOf(unit).bias !== null) terms.push(writer.of(when({ kind: 'bias', unit })));
  writer.derived(when({ kind: 'pre-activation', unit }), phase, 'forward', sumOf(terms));
}

function deriveOutput(
  writer: NetworkWriter,
  unit: Unit,
  layer: readonly Unit[],
  phase: Phase,
  when: When,
): void {
  const sums = layer.map((other) => when({ kind: 'pre-activation', unit: other }));
  const operands = sums.map((sum) => writer.of(sum));
  const expression = activationExpression(writer.layerOf(unit).activation, operands, unit.place);
  // With the largest score taken off, no power of e overflows; the shares are the same.
  const share = isShared(writer, unit)
    ? at(softmax(sums.map((sum) => writer.valueOf(sum))), unit.place)
    : undefined;
  writer.derived(when({ kind: 'output', unit }), phase, 'forward', expression, share);
}

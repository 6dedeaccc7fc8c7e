import { type Expression, productOf, sumOf } from '../expression.ts';
import type { Phase } from '../quantity.ts';
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
  const expression = lossExpression(writer.example.network.loss, outputs);
  writer.derived(when({ kind: 'loss' }), phase, 'forward', expression);
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
  const sums = layer.map((other) => writer.of(when({ kind: 'pre-activation', unit: other })));
  const expression = activationExpression(writer.layerOf(unit).activation, sums, unit.place);
  writer.derived(when({ kind: 'output', unit }), phase, 'forward', expression);
}

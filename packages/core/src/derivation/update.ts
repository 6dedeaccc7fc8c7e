import { type Expression, negative, productOf, sumOf } from '../expression.ts';
import type { Subject } from '../subject.ts';
import type { Unit } from '../units.ts';
import { ownDelta } from './backward.ts';
import type { NetworkWriter, Parameter } from './network-writer.ts';

/** One step of gradient descent for each parameter of a layer: its change, then its new value. */
export function deriveUpdate(writer: NetworkWriter, layer: readonly Unit[]): void {
  for (const parameter of writer.parameters(layer)) {
    const change: Subject = { kind: 'step', of: parameter };
    writer.derived(change, 'update', 'changed', changeOf(writer, parameter));
    const next = sumOf([writer.of(parameter), writer.of(change)]);
    writer.derived({ kind: 'next', of: parameter }, 'update', 'changed', next);
  }
}

/** −η ∂E/∂W, or η δ y where the minus is inside δ already. */
function changeOf(writer: NetworkWriter, parameter: Parameter): Expression {
  const rate = writer.of({ kind: 'learning-rate' });
  if (writer.deltaSign === 1)
    return negative(productOf(rate, writer.of({ kind: 'gradient', of: parameter })));
  if (parameter.kind === 'bias') return productOf(rate, ownDelta(writer, parameter.unit));
  const { from, to } = parameter.connection;
  const carried = writer.of({ kind: 'output', unit: writer.unit(from) });
  return productOf(rate, ownDelta(writer, writer.unit(to)), carried);
}

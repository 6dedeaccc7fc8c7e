import { difference, type Expression, negative, productOf, sumOf } from '../expression.ts';
import { sum } from '../list.ts';
import { type CrossEntropyName, isCrossEntropy } from '../network.ts';
import type { Subject } from '../subject.ts';
import type { Unit } from '../units.ts';
import { slopeExpression } from './activation-expression.ts';
import { cancelledDelta, lossSlope } from './loss-expression.ts';
import type { NetworkWriter } from './network-writer.ts';

/** The backward pass through one layer: ∂E/∂output, slope and δ of each unit, then the gradient of each parameter. */
export function deriveBackward(writer: NetworkWriter, layer: readonly Unit[]): void {
  const { loss } = writer.example.network;
  if (layer === writer.outputs && isCrossEntropy(loss)) {
    for (const unit of layer) deriveCancelled(writer, unit, loss);
  } else if (layer.some((unit) => writer.layerOf(unit).activation === 'softmax')) {
    for (const unit of layer) deriveOutputGradient(writer, unit);
    for (const unit of layer) deriveThroughSoftmax(writer, unit, layer);
  } else {
    for (const unit of layer) {
      deriveOutputGradient(writer, unit);
      deriveThroughSlope(writer, unit);
    }
  }
  for (const parameter of writer.parameters(layer)) {
    const gradient: Subject = { kind: 'gradient', of: parameter };
    if (parameter.kind === 'bias') {
      writer.derived(gradient, 'backward', 'gradient', errorSide(writer, parameter.unit));
      continue;
    }
    const { from, to } = parameter.connection;
    const carried = writer.of({ kind: 'output', unit: writer.unit(from) });
    writer.derived(gradient, 'backward', 'gradient', productOf(errorSide(writer, writer.unit(to)), carried));
  }
}

/** δ as the notation has it: with the minus of descent inside, or plain. */
export function ownDelta(writer: NetworkWriter, unit: Unit): Expression {
  return writer.of({ kind: writer.deltaSign === 1 ? 'delta' : 'own-delta', unit });
}

function deriveCancelled(writer: NetworkWriter, unit: Unit, loss: CrossEntropyName): void {
  const delta = cancelledDelta(
    loss,
    outputPair(writer, unit),
    writer.outputs.map((output) => writer.of({ kind: 'target', unit: output })),
    sum(writer.example.target),
  );
  deriveDelta(writer, unit, delta.gradient, delta.descent);
}

/** ∂E/∂output: from the loss, or added up over every connection that leads on. */
function deriveOutputGradient(writer: NetworkWriter, unit: Unit): void {
  const { loss } = writer.example.network;
  const gradient =
    writer.isOutput(unit) && !isCrossEntropy(loss)
      ? lossSlope(loss, outputPair(writer, unit), writer.outputs.length)
      : writer.deltaSign === 1
        ? arriving(writer, unit)
        : negative(arriving(writer, unit));
  writer.derived({ kind: 'gradient', of: { kind: 'output', unit } }, 'backward', 'gradient', gradient);
}

function deriveThroughSlope(writer: NetworkWriter, unit: Unit): void {
  const { activation } = writer.layerOf(unit);
  if (activation === 'softmax') throw new TypeError('softmax has no slope of one unit alone');
  const a = writer.of({ kind: 'pre-activation', unit });
  const y = writer.of({ kind: 'output', unit });
  writer.derived({ kind: 'slope', unit }, 'backward', 'forward', slopeExpression(activation, a, y));
  const slope = writer.of({ kind: 'slope', unit });
  deriveDelta(writer, unit, productOf(outputGradient(writer, unit), slope), descent(writer, unit, slope));
}

/** −∂E/∂pre-activation in the form that shows where its sign comes from. */
function descent(writer: NetworkWriter, unit: Unit, slope: Expression): Expression {
  if (!writer.isOutput(unit)) return productOf(slope, arriving(writer, unit));
  const { y, t } = outputPair(writer, unit);
  if (writer.example.network.loss === 'half-squared') return productOf(difference(t, y), slope);
  return negative(productOf(outputGradient(writer, unit), slope));
}

function deriveThroughSoftmax(writer: NetworkWriter, unit: Unit, layer: readonly Unit[]): void {
  const mean = sumOf(
    layer.map((other) =>
      productOf(outputGradient(writer, other), writer.of({ kind: 'output', unit: other })),
    ),
  );
  const y = writer.of({ kind: 'output', unit });
  const own = outputGradient(writer, unit);
  deriveDelta(writer, unit, productOf(y, difference(own, mean)), productOf(y, difference(mean, own)));
}

/** δ: where the notation has the minus inside, its own δ comes first and ∂E/∂a is taken from it. */
function deriveDelta(writer: NetworkWriter, unit: Unit, gradient: Expression, descending: Expression): void {
  if (writer.deltaSign === 1) {
    writer.derived({ kind: 'delta', unit }, 'backward', 'gradient', gradient);
    return;
  }
  writer.derived({ kind: 'own-delta', unit }, 'backward', 'gradient', descending);
  writer.derived({ kind: 'delta', unit }, 'backward', 'gradient', negative(ownDelta(writer, unit)));
}

/** What comes back to a unit: each δ it feeds, through the weight it left by. */
function arriving(writer: NetworkWriter, unit: Unit): Expression {
  return sumOf(
    unit.outgoing.map((connection) =>
      productOf(writer.of({ kind: 'weight', connection }), ownDelta(writer, writer.unit(connection.to))),
    ),
  );
}

/** ∂E/∂pre-activation as the factors a reader has seen: in two pieces where the minus is inside δ, as δ otherwise. */
function errorSide(writer: NetworkWriter, unit: Unit): Expression {
  const cancelled = writer.isOutput(unit) && isCrossEntropy(writer.example.network.loss);
  const hasSlope = !cancelled && writer.layerOf(unit).activation !== 'softmax';
  if (writer.deltaSign === 1 || !hasSlope) return writer.of({ kind: 'delta', unit });
  return productOf(outputGradient(writer, unit), writer.of({ kind: 'slope', unit }));
}

function outputGradient(writer: NetworkWriter, unit: Unit): Expression {
  return writer.of({ kind: 'gradient', of: { kind: 'output', unit } });
}

function outputPair(writer: NetworkWriter, unit: Unit): { y: Expression; t: Expression } {
  return { y: writer.of({ kind: 'output', unit }), t: writer.of({ kind: 'target', unit }) };
}

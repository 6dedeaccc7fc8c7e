import type { UnitActivationName } from './activation.ts';
import { at } from './list.ts';
import { type Layer, type LossName, type Network, type Parameters, sourcesOf } from './network.ts';
import { type Entry, Tape } from './tape.ts';

/** Loss and gradients of a network, found on a tape. */
export interface TapeResult {
  readonly loss: number;
  /** ∂loss/∂pre-activation, one list a layer. */
  readonly deltas: readonly (readonly number[])[];
  readonly gradients: readonly Parameters[];
}

/** Writes a whole network on a tape, one scalar at a time, and walks it back. `input` and `target` as for `forward` and `lossOf`. */
export function onTape(network: Network, input: readonly number[], target: readonly number[]): TapeResult {
  const tape = new Tape();
  const layers = network.layers.map((layer) => ({
    layer,
    weights: layer.weights.map((row) =>
      row.map((weight) => (weight === null ? null : tape.variable(weight))),
    ),
    bias: layer.bias === null ? null : layer.bias.map((b) => tape.variable(b)),
  }));
  const outputs: (readonly Entry[])[] = [input.map((x) => tape.variable(x))];
  const preActivations: Entry[][] = [];
  layers.forEach(({ layer, weights, bias }, index) => {
    const incoming = sourcesOf(layer, index).flatMap((source) => at(outputs, source));
    const a = weights.map((row, to) => {
      const products = row.flatMap((weight, from) =>
        weight === null ? [] : [tape.multiply(weight, at(incoming, from))],
      );
      return total(tape, bias === null ? products : [...products, at(bias, to)]);
    });
    preActivations.push(a);
    outputs.push(squash(tape, layer, a));
  });
  const loss = charge(tape, network.loss, at(outputs, outputs.length - 1), target);
  const gradient = tape.gradients(loss);
  return {
    loss: loss.value,
    deltas: preActivations.map((a) => a.map(gradient)),
    gradients: layers.map(({ weights, bias }) => ({
      weights: weights.map((row) => row.map((weight) => (weight === null ? null : gradient(weight)))),
      bias: bias === null ? null : bias.map(gradient),
    })),
  };
}

function total(tape: Tape, terms: readonly Entry[]): Entry {
  return terms.reduce((sum, term) => tape.add(sum, term), tape.variable(0));
}

function squash(tape: Tape, layer: Layer, a: readonly Entry[]): readonly Entry[] {
  const { activation } = layer;
  if (activation !== 'softmax') return a.map((one) => squashOne(tape, activation, one));
  const largest = tape.variable(Math.max(...a.map((one) => one.value)));
  const powers = a.map((one) => tape.exp(tape.subtract(one, largest)));
  const sum = total(tape, powers);
  return powers.map((power) => tape.divide(power, sum));
}

/** Activations built from the tape's own operations, so that their slopes come from the chain rule and not from a formula. */
function squashOne(tape: Tape, activation: UnitActivationName, a: Entry): Entry {
  const constant = (value: number) => tape.variable(value);
  const one = constant(1);
  switch (activation) {
    case 'linear':
      return a;
    case 'sigmoid':
      return sigmoid(tape, a);
    case 'silu':
      return tape.multiply(a, sigmoid(tape, a));
    case 'tanh': {
      // tanh a = 2 σ(2a) − 1
      const doubled = sigmoid(tape, tape.multiply(constant(2), a));
      return tape.subtract(tape.multiply(constant(2), doubled), one);
    }
    case 'relu':
      return tape.larger(a, constant(0));
    case 'leaky-relu':
      return tape.larger(a, tape.multiply(constant(0.01), a));
    case 'gelu': {
      const below = tape.add(one, tape.erf(tape.multiply(a, constant(Math.SQRT1_2))));
      return tape.multiply(tape.multiply(constant(0.5), a), below);
    }
  }
}

function sigmoid(tape: Tape, a: Entry): Entry {
  const one = tape.variable(1);
  return tape.divide(one, tape.add(one, tape.exp(tape.subtract(tape.variable(0), a))));
}

function charge(tape: Tape, loss: LossName, outputs: readonly Entry[], target: readonly number[]): Entry {
  const count = tape.variable(outputs.length);
  return total(
    tape,
    outputs.map((y, j) => chargeOne(tape, loss, y, tape.variable(at(target, j)), count)),
  );
}

/** The charge for output `y` where `t` was wanted, among `count` outputs. */
function chargeOne(tape: Tape, loss: LossName, y: Entry, t: Entry, count: Entry): Entry {
  const error = tape.subtract(t, y);
  const square = tape.multiply(error, error);
  switch (loss) {
    case 'half-squared':
      return tape.multiply(tape.variable(0.5), square);
    case 'squared':
      return square;
    case 'mean-squared':
      return tape.divide(square, count);
    case 'cross-entropy':
      return tape.subtract(tape.variable(0), tape.multiply(t, tape.ln(y)));
    case 'binary-cross-entropy': {
      const one = tape.variable(1);
      const rest = tape.multiply(tape.subtract(one, t), tape.ln(tape.subtract(one, y)));
      return tape.subtract(tape.variable(0), tape.add(tape.multiply(t, tape.ln(y)), rest));
    }
  }
}

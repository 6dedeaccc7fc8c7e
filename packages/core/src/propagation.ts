import { activations } from './activation.ts';
import { at, sum } from './list.ts';
import { binaryCrossEntropy, crossEntropy, outputLosses, sumOver } from './loss.ts';
import { type Layer, type Network, type Parameters, sourcesOf } from './network.ts';
import { softmax, throughSoftmax } from './softmax.ts';

/** What the forward pass leaves behind, one list a layer: the backward pass needs all of it. */
export interface ForwardPass {
  readonly preActivations: readonly (readonly number[])[];
  readonly activations: readonly (readonly number[])[];
}

/** What the backward pass finds. */
export interface BackwardPass {
  /** δ = ∂loss/∂pre-activation, one list a layer. */
  readonly deltas: readonly (readonly number[])[];
  /** ∂loss/∂weight in the shape of the weights, `null` where there is no connection; ∂loss/∂bias, `null` without biases. */
  readonly gradients: readonly Parameters[];
}

/** The forward pass: each layer sums what reaches it, then squashes. `input` has one number an input. */
export function forward(network: Network, input: readonly number[]): ForwardPass {
  const preActivations: number[][] = [];
  const outputs: (readonly number[])[] = [input];
  network.layers.forEach((layer, index) => {
    const incoming = gather(outputs, layer, index);
    const a = layer.weights.map((row, to) => {
      const weighted = sum(row.map((weight, from) => (weight === null ? 0 : weight * at(incoming, from))));
      return layer.bias === null ? weighted : weighted + at(layer.bias, to);
    });
    preActivations.push(a);
    outputs.push(activate(layer, a));
  });
  return { preActivations, activations: outputs.slice(1) };
}

/** The loss of a forward pass, summed over the outputs. `target` has one number an output. */
export function lossOf(network: Network, pass: ForwardPass, target: readonly number[]): number {
  const { loss } = network;
  const a = last(pass.preActivations);
  if (loss === 'binary-cross-entropy') return binaryCrossEntropy(a, target);
  if (loss === 'cross-entropy') return crossEntropy(a, target);
  return sumOver(last(pass.activations), target, (y, t) => outputLosses[loss].value(y, t, target.length));
}

/** The backward pass: δ at the outputs, then layer by layer through the weights it came by. */
export function backward(
  network: Network,
  input: readonly number[],
  pass: ForwardPass,
  target: readonly number[],
): BackwardPass {
  const outputs = [input, ...pass.activations];
  // ∂loss/∂output of every layer, the input included: what comes back through each connection adds up here.
  const arriving = outputs.map((output) => output.map(() => 0));
  const deltas: number[][] = [];
  const gradients: Parameters[] = [];
  for (let index = network.layers.length - 1; index >= 0; index--) {
    const layer = at(network.layers, index);
    const isOutput = index === network.layers.length - 1;
    const delta = isOutput
      ? outputDelta(network, layer, pass, target)
      : layerDelta(layer, at(pass.preActivations, index), at(outputs, index + 1), at(arriving, index + 1));
    deltas.unshift(delta);
    const incoming = gather(outputs, layer, index);
    gradients.unshift({
      weights: layer.weights.map((row, to) =>
        row.map((weight, from) => (weight === null ? null : at(delta, to) * at(incoming, from))),
      ),
      bias: layer.bias === null ? null : [...delta],
    });
    sendBack(layer, index, delta, arriving);
  }
  return { deltas, gradients };
}

/** One step of gradient descent: every parameter moves by −η times its gradient. */
export function step(network: Network, gradients: readonly Parameters[], learningRate: number): Network {
  const layers = network.layers.map((layer, index) => {
    const gradient = at(gradients, index);
    return {
      ...layer,
      weights: layer.weights.map((row, to) =>
        row.map((weight, from) => {
          const slope = at(at(gradient.weights, to), from);
          return weight === null || slope === null ? null : weight - learningRate * slope;
        }),
      ),
      bias:
        layer.bias === null
          ? null
          : layer.bias.map((b, to) => b - learningRate * at(gradient.bias ?? [], to)),
    };
  });
  return { ...network, layers };
}

/** The outputs that feed a layer, in one list. */
function gather(outputs: readonly (readonly number[])[], layer: Layer, index: number): readonly number[] {
  return sourcesOf(layer, index).flatMap((source) => at(outputs, source));
}

function activate(layer: Layer, a: readonly number[]): readonly number[] {
  if (layer.activation === 'softmax') return softmax(a);
  return a.map(activations[layer.activation].output);
}

/** δ of the output layer. With a cross-entropy the slopes of loss and activation cancel to "output − target". */
function outputDelta(network: Network, layer: Layer, pass: ForwardPass, target: readonly number[]): number[] {
  const { loss } = network;
  const a = last(pass.preActivations);
  const y = last(pass.activations);
  if (loss === 'binary-cross-entropy') return y.map((output, j) => output - at(target, j));
  if (loss === 'cross-entropy') {
    const wanted = sum(target);
    return y.map((share, j) => share * wanted - at(target, j));
  }
  const gradient = y.map((output, j) => outputLosses[loss].slope(output, at(target, j), target.length));
  return layerDelta(layer, a, y, gradient);
}

/** δ = ∂loss/∂output · slope, unit by unit. */
function layerDelta(
  layer: Layer,
  a: readonly number[],
  y: readonly number[],
  gradient: readonly number[],
): number[] {
  if (layer.activation === 'softmax') return throughSoftmax(y, gradient);
  const { slope } = activations[layer.activation];
  return a.map((preActivation, j) => at(gradient, j) * slope(preActivation));
}

/** Hands each δ back through the weights of its layer, to the outputs that fed it. */
function sendBack(
  layer: Layer,
  index: number,
  delta: readonly number[],
  arriving: readonly number[][],
): void {
  let column = 0;
  for (const source of sourcesOf(layer, index)) {
    const gradient = at(arriving, source);
    for (let from = 0; from < gradient.length; from++, column++) {
      layer.weights.forEach((row, to) => {
        gradient[from] = at(gradient, from) + (at(row, column) ?? 0) * at(delta, to);
      });
    }
  }
}

function last<T>(list: readonly T[]): T {
  return at(list, list.length - 1);
}

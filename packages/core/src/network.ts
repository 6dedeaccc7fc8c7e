/** What a unit does with its pre-activation. `softmax` is for an output layer only, since it needs its whole layer. */
export type ActivationName =
  | 'sigmoid'
  | 'tanh'
  | 'relu'
  | 'leaky-relu'
  | 'gelu'
  | 'silu'
  | 'linear'
  | 'softmax';

/** Losses that charge each output alone. */
export type SquaredLossName = 'half-squared' | 'squared' | 'mean-squared';

/** Losses that belong to one activation: binary to sigmoid outputs, the other to softmax outputs. */
export type CrossEntropyName = 'binary-cross-entropy' | 'cross-entropy';

/** What the network is charged for its outputs, summed over them. */
export type LossName = SquaredLossName | CrossEntropyName;

export function isCrossEntropy(loss: LossName): loss is CrossEntropyName {
  return loss === 'binary-cross-entropy' || loss === 'cross-entropy';
}

/** A weight matrix: `weights[to][from]`; `null` where two units are not connected. */
export type Weights = readonly (readonly (number | null)[])[];

/** One layer of units, fed by earlier outputs. */
export interface Layer {
  readonly weights: Weights;
  /** One bias a unit, or `null` for a layer without biases. */
  readonly bias: readonly number[] | null;
  readonly activation: ActivationName;
  /** Which outputs feed the layer, concatenated in this order; 0 is the input, 1 the first layer. Absent: the ones just below. */
  readonly from?: readonly number[];
}

/** A feed-forward network of any depth and width. */
export interface Network {
  readonly layers: readonly Layer[];
  readonly loss: LossName;
}

/** What one gradient step changes: a weight matrix and a bias for each layer. */
export interface Parameters {
  readonly weights: Weights;
  readonly bias: readonly number[] | null;
}

/** The outputs that feed `network.layers[index]`: `0` is the input, `l` the output of `layers[l - 1]`. */
export function sourcesOf(layer: Layer, index: number): readonly number[] {
  return layer.from ?? [index];
}
